import { spawn } from "node:child_process";
import { once } from "node:events";
import { end, marked, markVariable } from "./processes";

const mark = `processes.test ${process.pid}`;

test("the processes of one engine are found by their mark, and end", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log(1)"], {
    env: { [markVariable]: mark },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  try {
    expect(marked(mark)).toEqual([child.pid]);
    end(mark);
    await ended;
  } finally {
    child.kill();
  }
  expect(marked(mark)).toEqual([]);
});
