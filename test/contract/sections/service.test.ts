import { problemsOf, refuses, spoiled } from "../../support/contract";

describe("the service that was bought", () => {
  refuses([
    {
      title: "runs in a time zone that exists",
      change: (contract) => contract.setIn(["service", "timeZone"], "Europe/Bordeaux"),
      line: "Europe/Bordeaux",
      path: "service.timeZone",
      says: ["a time zone that exists: write it as Europe/Paris"],
    },
    {
      title: "has working hours written as a span",
      change: (contract) => contract.setIn(["service", "workingHours"], "9h-18h"),
      line: "9h-18h",
      path: "service.workingHours",
      says: ["a span of hours: write it as 08:30-18:00"],
    },
    {
      title: "has working hours of the clock: 24:30 does not exist",
      change: (contract) => contract.setIn(["service", "workingHours"], "08:00-24:30"),
      line: "24:30",
      path: "service.workingHours",
      says: ["a span of hours"],
    },
    {
      title: "has working hours that end after they start",
      change: (contract) => contract.setIn(["service", "workingHours"], "18:00-18:00"),
      line: "18:00-18:00",
      path: "service.workingHours",
      says: ["must end after it starts"],
    },
    {
      title: "has priorities named P1 to P5",
      change: (contract) => contract.setIn(["service", "priorities", 0, "name"], "P0"),
      line: "P0",
      path: "service.priorities[0].name",
      says: ["must be one of: P1, P2, P3, P4, P5"],
    },
    {
      title: "has indicators with a formula: without one there is no indicator",
      change: (contract) => contract.deleteIn(["service", "indicators", 0, "formula"]),
      line: "Backups made",
      path: "service.indicators[0].formula",
      says: ["is missing", "write a sentence"],
    },
    {
      title: "has a next date for each committee",
      change: (contract) => contract.deleteIn(["service", "committees", 0, "nextOn"]),
      line: "Steering committee",
      path: "service.committees[0].nextOn",
      says: ["is missing", "must be a date"],
    },
    {
      title: "gives the provider a number of hours to tell of an incident: the law gives none",
      change: (contract) => contract.deleteIn(["incident", "providerTellsClientWithinHours"]),
      line: "incident:",
      path: "incident.providerTellsClientWithinHours",
      says: ["is missing", "a whole number of hours from 1 to 72"],
    },
    {
      title: "names who may cut production",
      change: (contract) => contract.setIn(["incident", "mayShutDown"], []),
      line: "mayShutDown: []",
      path: "incident.mayShutDown",
      says: ["must name who may cut production"],
    },
    {
      title: "names the country of each sub-processor",
      change: (contract) =>
        contract.setIn(
          ["dataProcessing", "subProcessors"],
          [
            {
              name: "Night Desk",
              does: "Answers at night.",
              country: "fr",
              announcedOn: "2026-01-05",
            },
          ],
        ),
      line: "country: fr",
      path: "dataProcessing.subProcessors[0].country",
      says: ["two capitals"],
    },
    {
      title: "ends with the data returned, deleted, or both, as the client chose",
      change: (contract) => contract.setIn(["dataProcessing", "atTheEnd"], "keep"),
      line: "keep",
      path: "dataProcessing.atTheEnd",
      says: ["must be one of: return, delete, return-then-delete"],
    },
    {
      title: "can be left: the formats of what is handed back are named",
      change: (contract) => contract.setIn(["reversibility", "formats"], []),
      line: "formats: []",
      path: "reversibility.formats",
      says: ["at least one open format"],
    },
    {
      title: "is patched: critical fixes within a number of days",
      change: (contract) => contract.setIn(["patching", "criticalWithinDays"], "14 days"),
      line: "14 days",
      path: "patching.criticalWithinDays",
      says: ["a whole number of days from 1 to 90, without quotes"],
    },
  ]);

  test("may run until midnight, with an insurer and sub-processors", () => {
    const text = spoiled((contract) => {
      contract.setIn(["service", "workingHours"], "00:00-24:00");
      contract.setIn(["incident", "insurer"], {
        name: "Port Insurance",
        policyNumber: "CY-1",
        phone: "+33 1 99 00 00 99",
      });
      contract.setIn(
        ["dataProcessing", "subProcessors"],
        [
          {
            name: "Night Desk",
            does: "Answers at night.",
            country: "FR",
            announcedOn: "2026-01-05",
          },
        ],
      );
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
