import type { Props } from "../../resource-type";
import { FreshAccount, onlyReason } from "../fresh-account";
import { existing, logging, requests } from "./requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

test.each<[string, Props, string]>([
  [
    "logs that go to no bucket",
    { targetBucket: "none" },
    "InvalidTargetBucketForLogging: The target bucket for logging does not exist",
  ],
  [
    "logs that go to another region",
    { targetBucket: "elsewhere" },
    "CrossLocationLoggingProhibited: ",
  ],
])("AWS refuses %s", async (_, change, says) => {
  expect(await aws.refusal(logging, { ...requests[logging], ...change })).toMatch(onlyReason(says));
});
