import { failed, passed, type Outcome } from "./proof";
import type { CheckResult, Failure } from "./check-result";

export type Language = "fr" | "en";

/** AWS gives no limit; the console shows one line. */
const mostCharacters = 900;

/** The outcome of a database's checks, in words, with what each that failed found. */
export function outcomeOf(results: readonly CheckResult[], language: Language): Outcome {
  const gaps = results.flatMap((result) => (result.passed ? [] : [gap(result, language)]));
  const { count, of } = words[language];
  const met = results.length - gaps.length;
  if (results.length === 0) return failed("data-checked", words[language].none);
  return gaps.length === 0
    ? passed("data-checked", count(met))
    : failed("data-checked", shortened(`${of(met, results.length)} ${gaps.join(" ; ")}`));
}

type Missed = Extract<CheckResult, { passed: false }>;

function gap({ name, why, code, found }: Missed, language: Language): string {
  const details = [code, found === undefined ? undefined : number(found, why, language)].filter(
    (one) => one !== undefined,
  );
  const more = details.length === 0 ? "" : ` (${details.join(", ")})`;
  return `${name}: ${reasons[language][why]}${more}`;
}

function number(found: number, why: Failure, language: Language): string {
  const text = found.toLocaleString(language === "fr" ? "fr-FR" : "en-GB");
  return why === "stale" || why === "ahead" ? `${text} h` : text;
}

/** As much of a text as a result may hold. */
export function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  // Half of a character that takes two is no text.
  return `${text.slice(0, mostCharacters - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const words = {
  fr: {
    count: (count: number) => (count === 1 ? "1 contrôle tenu" : `${count} contrôles tenus`),
    of: (met: number, all: number) => `${met} sur ${all} tenus :`,
    none: "aucun contrôle n'a été posé",
  },
  en: {
    count: (count: number) => (count === 1 ? "1 check passed" : `${count} checks passed`),
    of: (met: number, all: number) => `${met} of ${all} passed:`,
    none: "no check was asked",
  },
} as const;

/** Why a check did not pass, for somebody who has to act on it. */
export const reasons: Readonly<Record<Language, Readonly<Record<Failure, string>>>> = {
  fr: {
    unreachable: "la base ne répond pas à son adresse",
    untrusted: "son certificat n'est pas reconnu",
    credentialsRefused: "l'identifiant ou le mot de passe du secret est refusé",
    noSuchDatabase: "la base n'existe pas",
    noSuchTable: "une table n'existe pas",
    noSuchColumn: "une colonne n'existe pas",
    notAllowed: "l'identifiant du secret n'a pas le droit de lire",
    writes: "la requête écrit, ce que rien ne permet ici",
    invalidQuery: "la requête n'est pas comprise",
    notOneRow: "la requête donne zéro ou plusieurs lignes, où il en faut une",
    notOneColumn: "la requête donne plusieurs colonnes, où il en faut une",
    tooSlow: "pas de réponse à temps",
    damaged: "des données sont abîmées",
    lost: "la base a coupé la connexion",
    other: "la base a répondu par une erreur",
    notExpected: "autre chose que l'attendu",
    noNumber: "la réponse n'est pas un nombre",
    empty: "aucune ligne",
    stale: "la dernière ligne est plus ancienne que la perte acceptée",
    missing: "quelque chose manque",
    wrongKey: "la clé n'a pas la forme de celles de la table",
    ahead:
      "la dernière ligne est postérieure à la sauvegarde : une date prévue, non un travail fait",
  },
  en: {
    unreachable: "the database does not answer at its address",
    untrusted: "its certificate is not trusted",
    credentialsRefused: "the secret's user or password is refused",
    noSuchDatabase: "the database does not exist",
    noSuchTable: "a table does not exist",
    noSuchColumn: "a column does not exist",
    notAllowed: "the secret's user may not read it",
    writes: "the query writes, which nothing here allows",
    invalidQuery: "the query is not understood",
    notOneRow: "the query gives no row or several, where one is needed",
    notOneColumn: "the query gives several columns, where one is needed",
    tooSlow: "no answer in time",
    damaged: "data is damaged",
    lost: "the database cut the connection",
    other: "the database answered with an error",
    notExpected: "not what was expected",
    noNumber: "the answer is no number",
    empty: "no row",
    stale: "the newest row is older than the work that may be lost",
    missing: "something is missing",
    wrongKey: "the key is not of the form of the table's keys",
    ahead: "the newest row is later than the backup: a planned date, not work that was done",
  },
};
