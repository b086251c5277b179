import { createRequire } from "node:module";
import { resolve } from "node:path";
import { readProject, readStack } from "../../verify/sources/program/project";
import { runProgram } from "../../verify/sources/program/run-program";
import type { Answer, Question } from "./programs";

/** Runs fixture programs in a process of their own: jest's module registry and the SDK's global state do not mix. */
async function answer({ fixture, stack, remediate }: Question): Promise<Answer> {
  const root = resolve(__dirname, "../fixtures/programs", fixture);
  try {
    const project = readProject(root);
    const config = readStack(project, stack);
    const load = createRequire(resolve(root, "package.json"));
    const remediation = remediate === undefined ? {} : load(remediate);
    return { run: await runProgram({ project, stack, config, ...remediation }) };
  } catch (error) {
    const { name, message, cause } = error as Error;
    return { error: { name, message, cause: cause instanceof Error ? cause.stack : undefined } };
  }
}

process.on("message", (question: Question) => {
  void answer(question).then((reply) => process.send?.(reply));
});
