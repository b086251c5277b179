import { guard } from "./guard-stack";
import type { Case, Found } from "./rule-cases";
import { rootName, spoil, unknown, without } from "./stack";

interface RegionalCases {
  readonly name: string;
  readonly keeps: readonly Case[];
  readonly breaks: readonly Found[];
  readonly unknown: readonly Found[];
}

/** What holds for every setting that AWS keeps once per region, in the main region and in the other one. */
export function regionalCases(setting: { readonly name: string; readonly property: string }) {
  return ["eu-west-3", "eu-central-1"].map((region) => casesIn(region, setting)) as unknown as [
    RegionalCases,
    RegionalCases,
  ];
}

function casesIn(
  region: string,
  { name: prefix, property }: { readonly name: string; readonly property: string },
): RegionalCases {
  const name = `${prefix}-${region}`;
  return {
    name,
    keeps:
      region === "eu-west-3"
        ? [
            {
              title: "A setting that names no region is in that of its provider",
              stack: spoil(guard, name, { region: undefined }),
            },
          ]
        : [],
    breaks: [
      {
        title: `Without the setting in ${region}, AWS's default holds there`,
        stack: without(guard, name),
        at: `${rootName} ${region}`,
        says: `rien en ${region}`,
      },
      {
        title: `A setting without ${property} sets nothing in ${region}`,
        stack: spoil(guard, name, { [property]: undefined }),
        at: `${name} ${region}`,
      },
      {
        title: `A setting in a region nobody agreed on does not stand in for ${region}`,
        stack: spoil(guard, name, { region: "us-east-1" }),
        at: `${rootName} ${region}`,
      },
    ],
    unknown: [
      {
        title: `A setting of ${region} that only the deployment knows is not taken on trust`,
        stack: spoil(guard, name, { [property]: unknown }),
        at: name,
      },
      {
        title: `While a setting's region is not known, nobody says that ${region} lacks it`,
        stack: spoil(guard, name, { region: unknown }),
        at: name,
      },
    ],
  };
}
