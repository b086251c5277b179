import { controls, findControl } from "../../contract/controls";
import { domains, type Control, type References } from "../../contract/controls/control";
import type { Text } from "../../contract/text";

/** The ids of the controls that a condition catches: a test expects none. */
const caught = (wrong: (control: Control) => boolean) => controls.filter(wrong).map(({ id }) => id);

const isForPeople = ({ verification }: Control) =>
  verification.by === "live" || verification.by === "human";

/** Every text of a control, the reason why no rule can tell included. */
function textsOf({ title, why, remedy, verification }: Control): Text[] {
  return "because" in verification
    ? [title, why, remedy, verification.because]
    : [title, why, remedy];
}

const sentencesOf = (control: Control) => textsOf(control).slice(1);
/** Names of keys and settings are the same in both languages. */
const withoutCode = (sentence: string) => sentence.replace(/`[^`]*`/g, "");

const numbered = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, at) => `${prefix}-${String(at + 1).padStart(2, "0")}`);
const idsOf = (prefix: string) =>
  controls.map(({ id }) => id).filter((id) => id.startsWith(`${prefix}-`));

describe("the catalogue of controls", () => {
  test("holds the account, budget and governance controls that were agreed, in order", () => {
    expect(idsOf("ACT")).toEqual(numbered("ACT", 16));
    expect(idsOf("BUD")).toEqual(numbered("BUD", 10));
    expect(idsOf("GOV")).toEqual(numbered("GOV", 15));
  });

  test("numbers the controls of each domain from 01, without gap or repetition", () => {
    for (const prefix of Object.values(domains)) {
      const ids = idsOf(prefix);
      expect(ids).toEqual(numbered(prefix, ids.length));
    }
  });

  test("gives every control the prefix of its domain", () => {
    expect(caught(({ id, domain }) => !new RegExp(`^${domains[domain]}-\\d{2}$`).test(id))).toEqual(
      [],
    );
  });

  test("finds a control by its id, and says so when there is none", () => {
    expect(findControl("BUD-02").id).toBe("BUD-02");
    expect(() => findControl("BUD-99")).toThrow("no control BUD-99 in the catalogue");
  });
});

describe("who answers for a control", () => {
  test("each control has exactly one accountable by default", () => {
    expect(
      caught(
        ({ raci }) =>
          Object.values(raci).filter((letters: string) => letters.includes("A")).length !== 1,
      ),
    ).toEqual([]);
  });

  test("somebody does the work of each control, and a party's letters are said once each", () => {
    expect(caught(({ raci }) => !Object.values(raci).join("").includes("R"))).toEqual([]);
    expect(
      caught(({ raci }) =>
        Object.values(raci).some((letters: string) => !/^(?!.*(.).*\1)([ARCI]+|-)$/.test(letters)),
      ),
    ).toEqual([]);
  });

  test("the client answers for everything that rests on the root account", () => {
    const onRoot = controls.filter(({ dependsOn }) => dependsOn === "root");
    expect(onRoot.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["ACT-03", "ACT-04", "ACT-05", "ACT-06", "ACT-16"]),
    );
    expect(onRoot.filter(({ raci }) => !raci.client.includes("A"))).toEqual([]);
  });
});

describe("how a control is held", () => {
  test("what only a person or the live account can tell is never mended by a rule", () => {
    expect(
      caught((control) => isForPeople(control) && control.enforcement === "remediate"),
    ).toEqual([]);
  });

  test("what only a person can tell blocks no deployment", () => {
    expect(
      caught(
        ({ verification, enforcement }) =>
          verification.by === "human" && enforcement !== "advisory",
      ),
    ).toEqual([]);
  });

  test("only what a single resource shows is mended by a rule", () => {
    const mended = controls.filter(({ enforcement }) => enforcement === "remediate");
    expect(mended.filter(({ verification }) => verification.by !== "resource")).toEqual([]);
  });

  test("what protects the agreement itself cannot be waived", () => {
    expect(
      caught(({ waivable, domain }) => !waivable && /^(account|budgets|governance)$/.test(domain)),
    ).toEqual(["GOV-01", "GOV-07", "GOV-08"]);
  });

  test("each control applies at one tier at least, and a tier includes what is below it", () => {
    const known = ["essential,standard,reinforced", "standard,reinforced", "reinforced"];
    expect(caught(({ tiers }) => !known.includes(tiers.join()))).toEqual([]);
  });

  test("the tiers leave out what an essential client did not buy", () => {
    const above = (first: string) =>
      controls
        .filter(({ domain }) => ["account", "budgets", "governance"].includes(domain))
        .filter(({ tiers }) => tiers[0] === first)
        .map(({ id }) => id);
    expect(above("standard")).toEqual(["ACT-13", "BUD-02", "BUD-05", "GOV-03", "GOV-10"]);
    expect(above("reinforced")).toEqual(["ACT-16"]);
  });
});

describe("the words of a control", () => {
  test("a title fits on one line of a report, in both languages", () => {
    expect(caught(({ title }) => title.fr.length > 90 || title.en.length > 90)).toEqual([]);
  });

  test("every text is written twice, once for each language", () => {
    expect(
      caught((control) =>
        textsOf(control).some(({ fr, en }) => fr.length < 15 || en.length < 15 || fr === en),
      ),
    ).toEqual([]);
  });

  test("a title is a condition without a full stop, the rest are whole sentences", () => {
    expect(caught(({ title }) => /\.$/.test(title.fr) || /\.$/.test(title.en))).toEqual([]);
    expect(
      caught((control) =>
        sentencesOf(control).some(({ fr, en }) => !/\.$/.test(fr) || !/\.$/.test(en)),
      ),
    ).toEqual([]);
  });

  test("no text claims conformity with a law or a standard", () => {
    const claim = /conform|complian/i;
    expect(
      caught((control) =>
        textsOf(control).some(({ fr, en }) => claim.test(withoutCode(`${fr} ${en}`))),
      ),
    ).toEqual([]);
  });

  test("French texts carry their accents", () => {
    expect(
      caught((control) => {
        const french = textsOf(control).map(({ fr }) => fr);
        return !/[àâçéèêëîïôùûü]/i.test(french.join(" "));
      }),
    ).toEqual([]);
  });

  test("French words that need an accent are never written without it", () => {
    const bare =
      /\b(cle|cles|derogations?|etiquettes?|reversibilite|securite|donnees|cout|couts|region|regions|perimetre|delai|responsabilite|a ete|acces|systeme|meme)\b/i;
    expect(
      caught((control) => textsOf(control).some(({ fr }) => bare.test(withoutCode(fr)))),
    ).toEqual([]);
  });

  test("apostrophes and spaces are the plain ones, so that a search finds the text", () => {
    const curly = /[\u2018\u2019\u00a0\u202f]/;
    expect(
      caught((control) => textsOf(control).some(({ fr, en }) => curly.test(`${fr} ${en}`))),
    ).toEqual([]);
  });
});

describe("the references of a control", () => {
  const form: Record<keyof Omit<References, "cis" | "anssi">, RegExp> = {
    ssb: /^(ACCT\.(0[1-9]|1[0-7])|WKLD\.(0[1-9]|1[0-5]))$/,
    securityHub: /^[A-Z][A-Za-z0-9]+\.[1-9]\d*$/,
    gdpr: /^[1-9]\d?(\([1-9]\)(\([a-h]\))?)?$/,
    iso27001: /^A\.[5-8]\.[1-9]\d?$/,
    nis2: /^[1-9]\d?\.\d{1,2}(\.\d{1,2})?(\.[a-j])?(\.[ivx]+)?$/,
    secNumCloud: /^([5-9]|1\d)\.[1-9]\d?$/,
    ftr: /^[A-Z]{2,6}-\d{3}$/,
  };
  const kinds = Object.keys(form) as (keyof typeof form)[];
  const cisForm = { "5.0": /^[1-5]\.\d{1,2}(\.\d)?$/, "7.0": /^[2-6]\.\d{1,2}(\.\d)?$/ };
  const cisVersions = ["5.0", "7.0"] as const;

  const bothOf = ({ references, seeAlso }: Control): References[] => [references, seeAlso ?? {}];

  /** Every item, with its source: `gdpr 28(3)`. */
  function itemsOf(cited: References): string[] {
    return [
      ...cisVersions.flatMap((version) =>
        (cited.cis?.[version] ?? []).map((item) => `cis ${version} ${item}`),
      ),
      ...kinds.flatMap((kind) => (cited[kind] ?? []).map((item) => `${kind} ${item}`)),
      ...(cited.anssi ?? []).map((item) => `anssi ${item}`),
    ];
  }

  test.each(kinds)("items of %s have the form their source gives them", (kind) => {
    const items = controls.flatMap(bothOf).flatMap((cited) => cited[kind] ?? []);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => !form[kind].test(item))).toEqual([]);
  });

  test.each(cisVersions)("items of CIS %s are numbers of that edition's chapters", (version) => {
    const items = controls.flatMap(bothOf).flatMap((cited) => cited.cis?.[version] ?? []);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => !cisForm[version].test(item))).toEqual([]);
  });

  test("measures of the ANSSI guide are among its 42", () => {
    const measures = controls.flatMap(bothOf).flatMap((cited) => cited.anssi ?? []);
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.filter((no) => !Number.isInteger(no) || no < 1 || no > 42)).toEqual([]);
  });

  test("an item of CIS 5.0 comes with its number in 7.0, unless 7.0 dropped it", () => {
    const droppedBy7 = ["1.10", "1.12"];
    expect(
      caught(({ references: { cis } }) => {
        const older = (cis?.["5.0"] ?? []).filter((item) => !droppedBy7.includes(item));
        return older.length > (cis?.["7.0"] ?? []).length;
      }),
    ).toEqual([]);
  });

  test("no control cites an item twice, nor both as a reference and as a see also", () => {
    expect(
      caught((control) => {
        const items = bothOf(control).flatMap(itemsOf);
        return new Set(items).size !== items.length;
      }),
    ).toEqual([]);
  });
});
