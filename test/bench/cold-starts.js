const { copyFileSync, mkdirSync, statSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { bundleOf } = require("../../components/backup/validation/function-code");
const { untilExit } = require("./compare");

/** The functions that ask most of AWS, with the clients that they hold. */
const functions = {
  rds: ["backup", "lambda", "rds", "secrets-manager", "sqs"],
  ec2: ["backup", "ec2", "lambda", "sqs"],
  s3: ["backup", "lambda", "s3", "sqs"],
};

/** A validator's cold start, without Lambda's own part: its one file, against the packages it is made of. */
exports.coldStarts = (folder) =>
  Object.entries(functions).map(([file, clients]) => {
    const task = join(folder, file);
    mkdirSync(task);
    copyFileSync(bundleOf(file), join(task, "index.js"));
    writeFileSync(join(task, "agreed.json"), "{}");
    const kilobytes = Math.round(statSync(join(task, "index.js")).size / 1024);
    const packages = clients.map((client) => `require("@aws-sdk/client-${client}")`).join(";");
    return {
      what: `start of validator ${file}, one file of ${kilobytes} kB`,
      against: "loading the packages of its clients",
      budget: 0.9,
      ours: untilExit(
        process.execPath,
        ["-e", "require(process.argv[1])", join(task, "index.js")],
        {
          env: {
            PATH: process.env.PATH,
            AWS_REGION: "eu-west-3",
            QUEUE_URL: "q",
            QUESTIONS_FUNCTION: "f",
          },
        },
      ),
      theirs: untilExit(process.execPath, ["-e", packages]),
    };
  });
