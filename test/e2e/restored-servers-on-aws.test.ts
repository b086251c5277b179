import {
  CreateVolumeCommand,
  DescribeInstancesCommand,
  DescribeInstanceStatusCommand,
  DescribeVolumesCommand,
  EC2Client,
  RunInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
  type InstanceStateName,
  type SummaryStatus,
  type VolumeState,
} from "@aws-sdk/client-ec2";
import { mockClient } from "aws-sdk-client-mock";
import { instancesOnAws } from "../../components/backup/validators/aws/instances";
import { volumesOnAws } from "../../components/backup/validators/aws/volumes";
import { Moto } from "./support/moto";
import { requestProblems } from "./support/requests";

const region = "eu-west-3";
const arnOf = (what: string) => `arn:aws:ec2:${region}:123456789012:${what}`;

describe("on an emulator:", () => {
  let moto: Moto;
  let ec2: EC2Client;
  beforeAll(async () => {
    moto = await Moto.start();
    ec2 = new EC2Client(moto.client);
  });
  beforeEach(() => moto.reset());
  afterAll(async () => {
    ec2.destroy();
    await moto.close();
  });

  test.each([true, false])("A disk is ready, of its size, encrypted: %s", async (Encrypted) => {
    const { VolumeId = "" } = await ec2.send(
      new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 40, Encrypted }),
    );

    expect(await volumesOnAws(ec2).status(arnOf(`volume/${VolumeId}`))).toEqual({
      state: "ready",
      says: "available",
      encrypted: Encrypted,
      size: 40,
    });
  });

  /** A server with a disk for each of these, encrypted or not; its id. */
  async function server(...disks: readonly boolean[]): Promise<string> {
    const { Instances } = await ec2.send(
      new RunInstancesCommand({
        ImageId: "ami-12c6146b",
        MinCount: 1,
        MaxCount: 1,
        BlockDeviceMappings: disks.map((Encrypted, at) => ({
          DeviceName: `/dev/sd${"abc"[at]}`,
          Ebs: { VolumeSize: 8, Encrypted },
        })),
      }),
    );
    return Instances?.[0]?.InstanceId ?? "";
  }
  const statusOf = (id: string) => instancesOnAws(ec2).status(arnOf(`instance/${id}`));

  test("A server that runs and passes AWS's checks is ready; each of its disks counts.", async () => {
    await server(false);
    const says = "running, instance check ok, system check ok";

    expect(await statusOf(await server(true, true))).toEqual({
      state: "ready",
      says,
      encrypted: true,
    });
    expect(await statusOf(await server(true, false))).toMatchObject({ encrypted: false });
  });

  test("A server that stopped, or is terminated, is broken.", async () => {
    const id = await server(true);
    await ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));
    expect(await statusOf(id)).toMatchObject({ state: "broken", says: "stopped" });
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    expect(await statusOf(id)).toMatchObject({ state: "broken", says: "terminated" });
  });

  test("What is not there is nothing, and no error.", async () => {
    const id = "0123456789abcdef0";

    expect(await volumesOnAws(ec2).status(arnOf(`volume/vol-${id}`))).toBeUndefined();
    expect(await statusOf(`i-${id}`)).toBeUndefined();
  });
});

describe("in the states that the emulator has none in:", () => {
  const ec2 = new EC2Client({ region });
  const aws = mockClient(ec2);
  beforeEach(() => aws.reset());
  afterEach(() => expect(requestProblems("ec2", aws)).toEqual([]));
  afterAll(() => ec2.destroy());

  test.each<[string, string]>([
    ["creating", "notYet"],
    ["in-use", "ready"],
    ["deleting", "broken"],
    ["deleted", "broken"],
    ["error", "broken"],
    ["of a new kind", "notYet"],
  ])("a disk that is %s is %s", async (says, state) => {
    const Volumes = [{ State: says as VolumeState, Encrypted: true, Size: 8 }];
    aws.on(DescribeVolumesCommand).resolves({ Volumes });

    expect(await volumesOnAws(ec2).status(arnOf("volume/vol-0a"))).toMatchObject({ state, says });
    expect(aws.calls()[0]?.args[0].input).toEqual({ VolumeIds: ["vol-0a"] });
  });

  function server(
    name: InstanceStateName,
    instance?: SummaryStatus,
    system?: SummaryStatus,
    disks: readonly (boolean | undefined)[] = [true],
  ) {
    aws
      .on(DescribeInstancesCommand)
      .resolves({ Reservations: [{ Instances: [{ State: { Name: name } }] }] });
    aws.on(DescribeInstanceStatusCommand).resolves({
      InstanceStatuses: [
        {
          InstanceStatus: instance && { Status: instance },
          SystemStatus: system && { Status: system },
        },
      ],
    });
    aws.on(DescribeVolumesCommand).resolves({ Volumes: disks.map((Encrypted) => ({ Encrypted })) });
    return instancesOnAws(ec2).status(arnOf("instance/i-0a"));
  }

  test.each<[InstanceStateName, string]>([
    ["pending", "notYet"],
    ["shutting-down", "broken"],
    ["stopping", "broken"],
    ["stopped", "broken"],
    ["terminated", "broken"],
  ])("a server that is %s is %s, whatever its checks say", async (says, state) => {
    expect(await server(says, "ok", "ok")).toMatchObject({ state, says });
  });

  test.each<[SummaryStatus | undefined, SummaryStatus | undefined, string]>([
    ["ok", "ok", "ready"],
    ["initializing", "ok", "notYet"],
    ["ok", "initializing", "notYet"],
    ["insufficient-data", "ok", "notYet"],
    ["not-applicable", "ok", "notYet"],
    [undefined, "ok", "notYet"],
    ["ok", undefined, "notYet"],
    ["impaired", "ok", "broken"],
    ["initializing", "impaired", "broken"],
  ])("a running server whose checks are %s and %s is %s", async (instance, system, state) => {
    expect(await server("running", instance, system)).toMatchObject({
      state,
      says: `running, instance check ${instance ?? "unknown"}, system check ${system ?? "unknown"}`,
    });
    expect(aws.commandCalls(DescribeInstanceStatusCommand)[0]?.args[0].input).toEqual({
      InstanceIds: ["i-0a"],
      IncludeAllInstances: true,
    });
  });

  test.each([[[]], [[true, undefined]], [[false]]])(
    "a server with disks encrypted so: %j, is not",
    async (disks) => {
      expect(await server("running", "ok", "ok", disks)).toMatchObject({
        state: "ready",
        encrypted: false,
      });
    },
  );

  test("any other error is told, for AWS to be asked again", async () => {
    aws.rejects(new Error("Throttling"));

    await expect(volumesOnAws(ec2).status(arnOf("volume/vol-0a"))).rejects.toThrow("Throttling");
    await expect(instancesOnAws(ec2).status(arnOf("instance/i-0a"))).rejects.toThrow("Throttling");
  });
});
