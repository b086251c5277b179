// Prints, for each `[file, module]` of the first argument, whether ESLint refuses that import there. A process of its own
// because jest cannot load an ES module config.
import { ESLint } from "eslint";

const eslint = new ESLint();
const answers = [];
for (const [file, from] of JSON.parse(process.argv[2])) {
  const [result] = await eslint.lintText(`import "${from}";\n`, { filePath: file });
  answers.push(result.messages.some((message) => message.ruleId === "no-restricted-imports"));
}
console.log(JSON.stringify(answers));
