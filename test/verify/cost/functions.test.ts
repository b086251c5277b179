import { estimate } from "../../../verify/cost/estimate";
import { registered } from "../../support/registered";

test("a function and what brings it its work cost no more than the constant reads of its queue", () => {
  const { monthlyUsd, lines, notPriced } = estimate(
    [
      "aws:cloudwatch/eventRule:EventRule",
      "aws:cloudwatch/eventTarget:EventTarget",
      "aws:lambda/eventSourceMapping:EventSourceMapping",
      "aws:lambda/function:Function",
      "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
      "aws:lambda/permission:Permission",
      "aws:sqs/queue:Queue",
      "aws:sqs/queuePolicy:QueuePolicy",
      "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy",
    ].map((type) => registered({ type, name: type })),
  );

  expect(notPriced).toEqual([]);
  expect(monthlyUsd).toBe(0.26);
  // What is free only under a condition says so.
  expect(lines.filter(({ price }) => price.assumes).map(({ type }) => type)).toEqual([
    "aws:cloudwatch/eventRule:EventRule",
    "aws:cloudwatch/eventTarget:EventTarget",
    "aws:lambda/eventSourceMapping:EventSourceMapping",
    "aws:lambda/function:Function",
    "aws:sqs/queue:Queue",
  ]);
});
