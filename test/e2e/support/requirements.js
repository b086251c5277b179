const { existsSync, mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const bin = join(__dirname, "../../../bin");

/**
 * What `npm run e2e` prepares. Without it nothing is shown, so nothing is skipped either: the run fails. All temporary files
 * go to one folder, which must be empty at the end.
 */
module.exports = () => {
  const missing = [
    ["pulumi", "scripts/pulumi-cli/build.sh"],
    ["botocore", "scripts/botocore.sh"],
    ["moto", "scripts/moto.sh"],
  ].filter(([name]) => !existsSync(join(bin, name)));
  if (missing.length > 0)
    throw new Error(
      missing.map(([name, script]) => `bin/${name} is missing: run ${script}`).join("\n"),
    );
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), "socle-run-"));
};
