import type { TestableType } from "../restore-tests/restore-metadata";
import type { AuroraTest } from "../validators/aurora/aurora-validator";
import type { CustomTest } from "../validators/custom/custom-validator";
import type { TableTest } from "../validators/dynamodb/dynamodb-validator";
import type { AgreedTest } from "../validators/functions/agreed";
import type { DatabaseTest } from "../validators/rds/rds-validator";
import type { ObjectsTest } from "../validators/s3/s3-validator";

/** What is asked of the restored data of a class. What is left out leaves only what AWS says of it. */
export interface ValidatedClass {
  /** Of the class of data: see `RestoreTestsArgs.planPrefix`. */
  readonly name: string;
  /** At least one, each once. */
  readonly resourceTypes: readonly TestableType[];
  /** Hours that AWS keeps what was restored: 1 to 168, as the restore test has it. */
  readonly validationWindowHours: number;
  /**
   * Whether somebody looks at what was restored too: a success waits then for the end of the window.
   * @default false: AWS deletes it as soon as it has a result
   */
  readonly isForPeople?: boolean;
  /** Of RDS and Aurora. @default their state only */
  readonly database?: DatabaseTest;
  /** Of the instance by which a restored Aurora cluster is read. @default "db.t4g.medium", which both engines have */
  readonly auroraInstanceClass?: string;
  /** Of DynamoDB. @default their state only */
  readonly table?: TableTest;
  /** Of S3. @default that the bucket is there */
  readonly objects?: ObjectsTest;
  /** The client's own function, asked of each type after the rest. @default none */
  readonly custom?: CustomTest;
}

/** A function that validates restores, by the types it can. */
export type ValidatorKind = "aurora" | "dynamodb" | "ec2" | "efs" | "rds" | "s3";

/** Types of one function share its role: what may be read of one may be of the others. */
export const validatedTypes: Readonly<Record<ValidatorKind, readonly TestableType[]>> = {
  aurora: ["Aurora"],
  dynamodb: ["DynamoDB"],
  ec2: ["EBS", "EC2"],
  efs: ["EFS"],
  rds: ["DocumentDB", "Neptune", "RDS"],
  s3: ["S3"],
};

/** What a function asks of a class. */
type Test = AgreedTest<DatabaseTest | AuroraTest | TableTest | ObjectsTest>["test"];

/** What each function asks of a class: nothing of a type that it can only look at from outside. */
export const testOf: Readonly<Record<ValidatorKind, (one: ValidatedClass) => Test>> = {
  aurora: ({ database, auroraInstanceClass = "db.t4g.medium" }) =>
    database && { ...database, instanceClass: auroraInstanceClass },
  dynamodb: ({ table }) => table,
  ec2: () => undefined,
  efs: () => undefined,
  rds: ({ database }) => database,
  s3: ({ objects }) => objects,
};
