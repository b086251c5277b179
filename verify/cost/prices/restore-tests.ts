import type { Registered } from "../../sources/registered";
import { aws, type MonthlyUsd, type Price } from "./price";
import { databaseHourUsd, serverHourUsd } from "./restored-sizes";
import { testsPerMonth } from "./test-rhythm";

type Inputs = Registered["inputs"];

const types = ["aws:backup/restoreTestingSelection:RestoreTestingSelection"];

/** USD for each recovery point that is tested. */
const testUsd = 1.5;

/** A gp3 disk of 100 GB, at 0.08 USD a GB and month. */
const diskHourUsd = (100 * 0.08) / 730;

/** A restore test is billed by what it tests, and by what it restored as long as that stays: what is not known is told. */
export const restoreTestPrices: readonly Price[] = [
  {
    types,
    applies: (inputs) => databaseHourUsd(inputs) !== undefined,
    monthlyUsd: tests(databaseHourUsd),
    assumes: {
      fr: "une base RDS par classe de données, essayée au rythme convenu (1,50 USD l'essai) et gardée tout le délai de contrôle, au prix de us-east-1 ; son disque en plus",
      en: "one RDS database of each class of data, tested at the agreed rhythm (1.50 USD a test) and kept for the whole validation window, at the price of us-east-1; its disk apart",
    },
    source: `${aws}/rds/pricing/`,
  },
  {
    types,
    applies: (inputs) => serverHourUsd(inputs) !== undefined,
    monthlyUsd: tests(serverHourUsd),
    assumes: {
      fr: "un serveur EC2 sous Linux par classe de données, essayé au rythme convenu (1,50 USD l'essai) et gardé tout le délai de contrôle, au prix de us-east-1 ; ses disques en plus",
      en: "one EC2 server under Linux of each class of data, tested at the agreed rhythm (1.50 USD a test) and kept for the whole validation window, at the price of us-east-1; its disks apart",
    },
    source: `${aws}/ec2/pricing/on-demand/`,
  },
  {
    types,
    applies: isOf("EBS"),
    monthlyUsd: tests(() => diskHourUsd),
    assumes: {
      fr: "un disque EBS gp3 de 100 Go par classe de données, essayé au rythme convenu (1,50 USD l'essai) et gardé tout le délai de contrôle, au prix de us-east-1",
      en: "one EBS disk of each class of data, gp3 and of 100 GB, tested at the agreed rhythm (1.50 USD a test) and kept for the whole validation window, at the price of us-east-1",
    },
    source: `${aws}/ebs/pricing/`,
  },
  {
    types,
    applies: isOf("Aurora"),
    monthlyUsd: tests(() => 0),
    assumes: {
      fr: "une base Aurora par classe de données, essayée au rythme convenu (1,50 USD l'essai) ; son stockage et l'instance qui la lit se paient en plus, le temps de l'essai",
      en: "one Aurora cluster of each class of data, tested at the agreed rhythm (1.50 USD a test); its storage and the instance that reads it are paid apart, as long as the test lasts",
    },
    source: `${aws}/backup/pricing/`,
  },
  {
    types,
    monthlyUsd: tests(() => 0),
    assumes: {
      fr: "une ressource par classe et par type de données, essayée au rythme convenu (1,50 USD l'essai) ; ce qui est restauré se paie en plus, le temps de l'essai",
      en: "one resource of each class and type of data, tested at the agreed rhythm (1.50 USD a test); what is restored is paid apart, as long as the test lasts",
    },
    source: `${aws}/backup/pricing/`,
  },
];

function isOf(type: string): (inputs: Inputs) => boolean {
  return ({ protectedResourceType }) => protectedResourceType === type;
}

/** @param hourUsd What is restored costs each hour that it stays. */
function tests(hourUsd: (inputs: Inputs) => number | undefined): MonthlyUsd {
  return (inputs, stack) => {
    const perMonth = testsPerMonth(inputs, stack);
    const perHour = hourUsd(inputs);
    // AWS erases at once what has no window.
    const { validationWindowHours: hours = 0 } = inputs;
    if (perMonth === undefined || perHour === undefined || typeof hours !== "number")
      return undefined;
    return perMonth * (testUsd + hours * perHour);
  };
}
