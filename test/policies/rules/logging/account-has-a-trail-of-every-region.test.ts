import { accountHasATrailOfEveryRegion } from "../../../../policies/rules/logging/account-has-a-trail-of-every-region";
import { loggingAlone, loggingCases, trailIs } from "../../../support/policies/logging-cases";
import { logging, selectors } from "../../../support/policies/logging-stack";
import {
  resource,
  rootName,
  spoil,
  unknown,
  without,
  type Props,
} from "../../../support/policies/stack";

const name = "trail-trail";
const changed = (change: Props) => spoil(loggingAlone, name, change);
const selected = (...eventSelectors: unknown[]) =>
  changed({ advancedEventSelectors: undefined, eventSelectors });
const [administration, objects] = selectors;
const adopting = (id: string) => trailIs({ mode: "adopt", id });
const arn = "arn:aws:cloudtrail:eu-west-3:111122223333:trail";

loggingCases(accountHasATrailOfEveryRegion, {
  keeps: [
    { title: "Every call is recorded, in all regions" },
    {
      title: "Without selectors, a trail records administration",
      stack: changed({ advancedEventSelectors: undefined }),
    },
    {
      title: "Selectors of the older kind may ask for every call",
      stack: selected({ readWriteType: "All", includeManagementEvents: true }),
    },
    {
      title: "A second trail, of one region, does no harm",
      stack: [
        ...loggingAlone,
        resource("aws:cloudtrail/trail:Trail", "essai", { isMultiRegionTrail: false }),
      ],
    },
    {
      title: "The trail that the contract takes over is known by its ARN",
      stack: logging,
      target: adopting(`${arn}/journal-2023`),
    },
  ],
  breaks: [
    {
      title: "Without a trail, nobody can tell who did what",
      stack: without(loggingAlone, name),
      at: rootName,
      says: "aucun journal d'activité",
    },
    ...["isMultiRegionTrail", "includeGlobalServiceEvents", "enableLogging"].flatMap((property) => [
      {
        title: `A trail with ${property} off leaves calls out`,
        stack: changed({ [property]: false }),
        at: name,
      },
      {
        title: `A trail without ${property} is not taken to have it`,
        stack: changed({ [property]: undefined }),
        at: name,
      },
    ]),
    {
      title: "A trail of data only records no administration",
      stack: changed({ advancedEventSelectors: [objects] }),
      at: name,
      says: "une partie des appels",
    },
    {
      title: "A trail of writes only leaves out who looks",
      stack: changed({
        advancedEventSelectors: [
          {
            ...administration,
            fieldSelectors: [
              ...administration.fieldSelectors,
              { field: "readOnly", equals: ["false"] },
            ],
          },
        ],
      }),
      at: name,
    },
    ...[
      { readWriteType: "WriteOnly" },
      { includeManagementEvents: false },
      { excludeManagementEventSources: ["kms.amazonaws.com"] },
    ].map((selector) => ({
      title: `A trail whose selector says ${Object.keys(selector).join()} leaves calls out`,
      stack: selected(selector),
      at: name,
    })),
    {
      title: "Another trail than the one to take over is not it",
      target: adopting(`${arn}/journal-2021`),
      at: name,
      says: "la reprise",
    },
  ],
  unknown: ["isMultiRegionTrail", "advancedEventSelectors"].map((property) => ({
    title: `A trail whose ${property} only the deployment knows is not taken on trust`,
    stack: changed({ [property]: unknown }),
    at: name,
  })),
});
