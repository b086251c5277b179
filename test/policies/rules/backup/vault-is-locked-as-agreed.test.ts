import { vaultIsLockedAsAgreed } from "../../../../policies/rules/backup/vault-is-locked-as-agreed";
import { guarded, withProduction, violationsOf } from "../../../support/policies/backup-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  rootName,
  spoil,
  unknown,
  without,
} from "../../../support/policies/stack";

const at = "vault-lock";
const lock = (change: object) => spoil(guarded, at, { ...change });
const { backup } = contract;
const final = amended({ backup: { ...backup, lock: { ...backup.lock, mode: "compliance" } } });
const bothFinal = spoil(lock({ changeableForDays: 14 }), "vault-eu-central-1-lock", {
  changeableForDays: 3,
});

ruleCases(vaultIsLockedAsAgreed, {
  keeps: [
    {
      title: "The vaults are locked as agreed, in the main region and in that of the copies",
      stack: guarded,
    },
    { title: "A final lock is one that has a grace", stack: bothFinal, target: final },
    {
      title: "Without a recovery region, nothing is kept elsewhere",
      stack: without(without(guarded, "vault-eu-central-1-vault"), "vault-eu-central-1-lock"),
      target: amended(withProduction({ recoveryRegion: undefined })),
    },
    {
      title: "A vault and its lock may leave their region to their provider",
      stack: spoil(lock({ region: undefined }), "vault-vault", { region: undefined }),
    },
  ],
  breaks: [
    {
      title: "A vault without lock can be emptied",
      stack: without(guarded, at),
      at: "vault-vault",
      says: "pas de verrou",
    },
    {
      title: "A lock of another vault locks nothing here",
      stack: lock({ backupVaultName: "autre" }),
      at: "vault-vault",
    },
    {
      title: "A lock of another region locks nothing here",
      stack: lock({ region: "eu-west-1" }),
      at: "vault-vault",
    },
    {
      title: "A shorter minimum lets backups go too soon",
      stack: lock({ minRetentionDays: 29 }),
      at,
      says: "durée minimale",
    },
    {
      title: "Without a minimum, backups go at once",
      stack: lock({ minRetentionDays: undefined }),
      at,
      says: "durée minimale",
    },
    {
      title: "Another maximum keeps data longer than agreed",
      stack: lock({ maxRetentionDays: 36500 }),
      at,
      says: "durée maximale",
    },
    {
      title: "A number written as a text is another value",
      stack: lock({ maxRetentionDays: "400" }),
      at,
    },
    {
      title: "A final lock that nobody agreed can never be undone",
      stack: lock({ changeableForDays: 3 }),
      at,
      says: "plus personne",
    },
    {
      title: "A lock that can be lifted is not the final one agreed",
      stack: spoil(bothFinal, at, { changeableForDays: undefined }),
      target: final,
      at,
      says: "que l'on peut lever",
    },
    {
      title: "A grace that AWS would refuse makes nothing final",
      stack: spoil(bothFinal, at, { changeableForDays: 2 }),
      target: final,
      at,
    },
    {
      title: "Without a vault in the main region, nothing is locked there",
      stack: without(without(guarded, "vault-vault"), at),
      at: `${rootName} eu-west-3`,
      says: "aucun coffre en eu-west-3",
    },
    {
      title: "Without a vault in the region of the copies, nothing is locked there",
      stack: without(without(guarded, "vault-eu-central-1-vault"), "vault-eu-central-1-lock"),
      at: `${rootName} eu-central-1`,
    },
  ],
  unknown: [
    {
      title: "A lock that only the deployment knows is not taken on trust",
      stack: lock({ minRetentionDays: unknown }),
      at,
    },
    {
      title: "While the vault of a lock is not known, nobody says that one is missing",
      stack: lock({ backupVaultName: unknown }),
      at,
    },
    {
      title: "While the region of a vault is not known, nobody says that one lacks it",
      stack: spoil(guarded, "vault-vault", { region: unknown }),
      at: ["vault-vault", "vault-vault"],
    },
  ],
});

test.each([
  ["lock", lock({ backupVaultName: unknown })],
  ["vault", spoil(guarded, "vault-vault", { region: unknown })],
])("A %s that cannot be read yet may be the one that is missing", (_, stack) => {
  expect(violationsOf(vaultIsLockedAsAgreed, stack)).toEqual([]);
});
