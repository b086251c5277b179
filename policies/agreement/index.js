require("../../scripts/typescript-hook");
require("./pack");
