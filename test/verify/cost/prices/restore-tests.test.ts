import { estimate } from "../../../../verify/cost/estimate";
import { registered } from "../../../support/registered";
import { unknown } from "../../../support/policies/stack";

type Inputs = Readonly<Record<string, unknown>>;

const plan = (scheduleExpression: unknown) =>
  registered({
    type: "aws:backup/restoreTestingPlan:RestoreTestingPlan",
    name: "plan",
    inputs: { name: "socle_erp", scheduleExpression },
  });
const monthly = "cron(0 8 1 * ? *)";

/** What a stack of one plan and one selection costs; `undefined` where the selection is not priced. */
function cost(inputs: Inputs, schedule: unknown = monthly) {
  const selection = registered({
    type: "aws:backup/restoreTestingSelection:RestoreTestingSelection",
    name: "selection",
    inputs: { restoreTestingPlanName: "socle_erp", validationWindowHours: 10, ...inputs },
  });
  const { lines, notPriced } = estimate([plan(schedule), selection]);
  const [, line] = lines;
  if (line === undefined) return notPriced.length === 1 ? undefined : "nothing";
  return { usd: Number(line.monthlyUsd.toFixed(3)), says: line.price.assumes?.en ?? "" };
}
const usd = (inputs: Inputs, schedule?: unknown) => {
  const found = cost(inputs, schedule);
  return typeof found === "object" ? found.usd : found;
};
const s3 = { protectedResourceType: "S3" };
const rds = (size?: unknown) => ({
  protectedResourceType: "RDS",
  restoreMetadataOverrides: { dbSubnetGroupName: "tests", dbInstanceClass: size },
});
const ec2 = (size?: unknown) => ({
  protectedResourceType: "EC2",
  restoreMetadataOverrides: { subnetId: "subnet-0a1b2c3d", instanceType: size },
});

describe("a restore test, at 1.50 USD each", () => {
  test.each([
    ["every week", "cron(0 8 ? * MON *)", 6.5],
    ["twice a week", "cron(0 8 ? * MON,THU *)", 13],
    ["every month", monthly, 1.5],
    ["twice a month", "cron(0 8 1,15 * ? *)", 3],
    ["every quarter", "cron(0 8 1 1,4,7,10 ? *)", 0.5],
    ["once a year", "cron(0 8 1 JAN ? *)", 0.125],
    ["twice a day, once a month", "cron(0 8,20 1 * ? *)", 3],
  ])("costs what it costs %s", (_, schedule, expected) => {
    expect(usd(s3, schedule)).toBe(expected);
  });

  test.each([
    ["a range", "cron(0 8 ? * MON-FRI *)"],
    ["a step", "cron(0 8 1/2 * ? *)"],
    ["every day", "cron(0 8 * * ? *)"],
    ["the last Monday of a month", "cron(0 8 ? * 2L *)"],
    ["Mondays of some months", "cron(0 8 ? 1,7 MON *)"],
    ["one year", "cron(0 8 1 * ? 2027)"],
    ["a rate", "rate(7 days)"],
    ["no schedule", null],
    ["a schedule that only the deployment knows", unknown],
  ])("is told as not priced for %s", (_, schedule) => {
    expect(usd(s3, schedule)).toBeUndefined();
  });

  test("is told as not priced where only the deployment knows how long it lasts", () => {
    expect(usd({ ...s3, validationWindowHours: unknown })).toBeUndefined();
  });
});

describe("what a test restores", () => {
  test.each([
    ["db.t4g.micro", 1.66],
    ["db.t4g.small", 1.82],
    ["db.t4g.medium", 2.15],
    ["db.t4g.large", 2.79],
  ])("is paid by the hour of its class, for a database of %s", (size, expected) => {
    expect(cost(rds(size))).toEqual({
      usd: expected,
      says: expect.stringMatching(/RDS database .* price of us-east-1; its disk apart$/) as string,
    });
  });

  test.each([
    ["t3.micro", 1.604],
    ["t3.small", 1.708],
    ["t3.medium", 1.916],
    ["t3.large", 2.332],
    ["t4g.micro", 1.584],
    ["t4g.small", 1.668],
    ["t4g.medium", 1.836],
    ["t4g.large", 2.172],
  ])("is paid by the hour of its type, for a server of %s", (size, expected) => {
    expect(cost(ec2(size))).toEqual({
      usd: expected,
      says: expect.stringMatching(/EC2 server .* price of us-east-1; its disks apart$/) as string,
    });
  });

  test("is paid for each test", () => {
    expect(usd(rds("db.t4g.medium"), "cron(0 8 1 1,4,7,10 ? *)")).toBe(0.717);
  });

  test("is paid by size, for a disk", () => {
    expect(cost({ protectedResourceType: "EBS" })).toEqual({
      usd: 1.61,
      says: expect.stringContaining("gp3 and of 100 GB") as string,
    });
  });

  test("is named by a key in any case, as AWS takes it", () => {
    const restoreMetadataOverrides = { DBINSTANCECLASS: "db.t4g.small" };
    expect(usd({ ...rds(), restoreMetadataOverrides })).toBe(1.82);
  });

  test("costs nothing where AWS erases it at once", () => {
    expect(usd({ ...rds("db.t4g.small"), validationWindowHours: undefined })).toBe(1.5);
  });

  test.each([
    ["a database of a class that is not in the table", rds("db.r6g.large")],
    ["a database whose class is that of the backup", { protectedResourceType: "RDS" }],
    ["a word of JavaScript's own for a class", rds("constructor")],
    ["a server of another type", ec2("c7i.large")],
    ["a class of database for a server", ec2("db.t4g.small")],
    ["a type that has no instance", { ...rds("db.t4g.small"), protectedResourceType: "Neptune" }],
    ["a size of another type", { ...ec2("t3.small"), protectedResourceType: "RDS" }],
    ["objects", s3],
    ["files", { protectedResourceType: "EFS" }],
    ["a table", { protectedResourceType: "DynamoDB" }],
    ["a type that only the deployment knows", { protectedResourceType: unknown }],
  ])("is told to be paid apart, for %s", (_, inputs) => {
    expect(cost(inputs)).toEqual({
      usd: 1.5,
      says: expect.stringContaining("what is restored is paid apart") as string,
    });
  });

  test("is told to be paid apart, with what reads it, for an Aurora cluster", () => {
    expect(cost({ protectedResourceType: "Aurora" })).toEqual({
      usd: 1.5,
      says: expect.stringContaining(
        "its storage and the instance that reads it are paid apart",
      ) as string,
    });
  });
});
