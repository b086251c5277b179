import { gone } from "../gone";
import { failed, type Outcome } from "../proof";
import type { RestoreJob } from "../restore-job";
import type { Validator } from "../validate";
import type { Question } from "../databases/answer-question";
import type { CheckResult } from "../check-result";
import type { DatabaseCheck } from "../databases/checks";
import { outcomeOf, type Language } from "../describe-results";

/** What the contract asks of a class's databases. */
export interface DatabaseTest {
  readonly engine: "postgres" | "mariadb" | "mysql";
  readonly database: string;
  /** The name of the secret with `username` and `password`: somebody who may only read. */
  readonly secretName: string;
  readonly checks: readonly DatabaseCheck[];
  readonly rpoHours: number;
  /** For each query. */
  readonly timeoutMs: number;
  readonly language: Language;
}

/** A database instance, as AWS describes it: the members that are read. */
export interface InstanceDescription {
  readonly Engine?: string | undefined;
  readonly DBInstanceStatus?: string | undefined;
  readonly PubliclyAccessible?: boolean | undefined;
  readonly Endpoint?:
    { readonly Address?: string | undefined; readonly Port?: number | undefined } | undefined;
}

export interface DatabasePorts {
  /** Nothing where there is no such instance. */
  instance(arn: string): Promise<InstanceDescription | undefined>;
  /** The text of a secret. */
  secret(name: string): Promise<string>;
  /** Asks from inside the network that databases are restored into. */
  ask(question: Question): Promise<readonly CheckResult[]>;
}

/** Checks the data of a restored RDS instance. It makes nothing, so there is nothing to remove. */
export function rdsValidator(test: DatabaseTest, ports: DatabasePorts): Validator {
  return {
    level: "data-checked",
    async check(job) {
      const instance = await ports.instance(job.createdResourceArn);
      return instance === undefined
        ? refused(gone[test.language])
        : checkInstance(instance, job, test, ports);
    },
    cleanUp: () => Promise.resolve(true),
  };
}

/** What an instance's data says, once it answers. */
export async function checkInstance(
  {
    Engine: engine = "",
    DBInstanceStatus: status = "",
    PubliclyAccessible,
    Endpoint,
  }: InstanceDescription,
  { takenAt }: RestoreJob,
  test: DatabaseTest,
  ports: DatabasePorts,
): Promise<Outcome | { readonly notYet: string }> {
  const say = words[test.language];
  if (hopeless.includes(status)) return refused(say.status(status));
  if (PubliclyAccessible !== false) return refused(say.exposed);
  if (!engineWords[test.engine].includes(engine)) return refused(say.engine(engine, test.engine));
  if (status !== "available" || Endpoint?.Address === undefined || Endpoint.Port === undefined)
    return { notYet: `instance ${status}` };

  const credentials = readCredentials(await ports.secret(test.secretName));
  if (credentials === undefined) return refused(say.secret(test.secretName));
  const results = await ports.ask({
    connection: {
      engine: test.engine === "postgres" ? "postgres" : "mysql",
      host: Endpoint.Address,
      port: Endpoint.Port,
      database: test.database,
      ...credentials,
      timeoutMs: test.timeoutMs,
    },
    checks: test.checks,
    backup: { takenAt, rpoHours: test.rpoHours },
  });
  return outcomeOf(results, test.language);
}

const refused = (why: string) => failed("data-checked", why);

/** AWS's words for an engine. */
const engineWords: Readonly<Record<DatabaseTest["engine"], readonly string[]>> = {
  postgres: ["postgres", "aurora-postgresql"],
  mariadb: ["mariadb"],
  mysql: ["mysql", "aurora-mysql"],
};

/** States of an instance, and of a cluster, that do not pass by themselves. @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html */
export const hopeless: readonly string[] = [
  "failed",
  "inaccessible-encryption-credentials",
  "incompatible-network",
  "incompatible-option-group",
  "incompatible-parameters",
  "incompatible-restore",
  "restore-error",
  "storage-full",
];

/** As RDS and the console write them; nothing where the secret is of another form. */
function readCredentials(text: string): { user: string; password: string } | undefined {
  try {
    const { username, password } = JSON.parse(text) as Record<string, unknown>;
    return typeof username === "string" && typeof password === "string"
      ? { user: username, password }
      : undefined;
  } catch {
    return undefined;
  }
}

const words = {
  fr: {
    status: (status: string) => `l'instance restaurée est dans l'état ${status}`,
    exposed: "l'instance restaurée est ouverte à Internet",
    engine: (found: string, agreed: string) => `moteur ${found}, où ${agreed} est convenu`,
    secret: (name: string) => `le secret ${name} n'a pas username et password en JSON`,
  },
  en: {
    status: (status: string) => `the restored instance is ${status}`,
    exposed: "the restored instance is open to the internet",
    engine: (found: string, agreed: string) => `engine ${found}, where ${agreed} was agreed`,
    secret: (name: string) => `the secret ${name} has no username and password in JSON`,
  },
} as const;
