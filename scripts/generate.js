require("./typescript-hook");
require("./generate.ts").writeAll();
