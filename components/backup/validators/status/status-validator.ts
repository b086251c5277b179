import type { Language } from "../describe-results";
import { gone } from "../gone";
import { failed, passed } from "../proof";
import type { Validator } from "../validate";

/** What AWS says of a restored disk, server or file system, without opening it. */
export interface RestoredStatus {
  /** Whether it can be used, or is on its way. */
  readonly state: "ready" | "notYet" | "broken";
  /** AWS's own word. */
  readonly says: string;
  readonly encrypted: boolean;
  /** Gibibytes for a disk, bytes for a file system. @default nothing, where it has no size of its own */
  readonly size?: number;
}

export interface StatusPorts {
  /** Nothing where there is no such thing. */
  status(arn: string): Promise<RestoredStatus | undefined>;
}

export interface StatusTest {
  readonly language: Language;
}

/**
 * Looks at what AWS says of something restored, and at nothing inside: it proves that a restore works, not what it holds. It makes
 * nothing, so there is nothing to remove.
 */
export function statusValidator({ language }: StatusTest, ports: StatusPorts): Validator {
  const say = words[language];
  return {
    level: "status-only",
    async check({ createdResourceArn }) {
      const found = await ports.status(createdResourceArn);
      if (found === undefined) return failed("status-only", gone[language]);
      const { state, says, encrypted, size } = found;
      if (state === "broken") return failed("status-only", say.broken(says));
      // What is being made may have no disk yet, whose encryption counts.
      if (state === "notYet") return { notYet: says };
      if (!encrypted) return failed("status-only", say.clear);
      if (size === 0) return failed("status-only", say.empty);
      return passed("status-only", say.ready(says));
    },
    cleanUp: () => Promise.resolve(true),
  };
}

const words = {
  fr: {
    broken: (says: string) => `AWS dit de ce qui a été restauré : ${says}`,
    clear: "ce qui a été restauré n'est pas chiffré",
    empty: "ce qui a été restauré est vide",
    ready: (says: string) => `restauré (${says}) ; le contenu n'a pas été ouvert`,
  },
  en: {
    broken: (says: string) => `AWS says of what was restored: ${says}`,
    clear: "what was restored is not encrypted",
    empty: "what was restored is empty",
    ready: (says: string) => `restored (${says}); its content was not opened`,
  },
} as const;
