import { archiveAccessIsLogged } from "../../../../policies/rules/logging/archive-access-is-logged";
import { archive } from "../../../support/policies/logging-common";
import { loggingAlone, loggingCases } from "../../../support/policies/logging-cases";
import { spoil, unknown, without } from "../../../support/policies/stack";

const name = "archive-bucket-logging";
const to = (targetBucket: unknown) => spoil(loggingAlone, name, { targetBucket });

loggingCases(archiveAccessIsLogged, {
  keeps: [{ title: "Each access to the archive is noted elsewhere" }],
  breaks: [
    {
      title: "Without a log of its accesses, nobody knows who read the archive",
      stack: without(loggingAlone, name),
      at: "archive-bucket",
      says: "ne sont pas notés",
    },
    {
      title: "An archive that notes its accesses in itself writes about what it writes",
      stack: to(archive),
      at: name,
    },
    { title: "Accesses noted nowhere are not noted", stack: to(""), at: name },
    { title: "A log without bucket notes nothing", stack: to(undefined), at: name },
    {
      title: "The log of another bucket says nothing of the archive",
      stack: spoil(loggingAlone, name, { bucket: "autre" }),
      at: "archive-bucket",
    },
  ],
  unknown: [
    {
      title: "A bucket that only the deployment knows may be the archive itself",
      stack: to(unknown),
      at: name,
    },
  ],
});
