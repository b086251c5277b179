import { FreshAccount, onlyReason } from "../fresh-account";
import { encryption, existing, kms, requests } from "./requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

test("AWS refuses a key for an encryption that has none", async () => {
  const byDefault = { ...kms, sseAlgorithm: "AES256" };
  const rules = [{ applyServerSideEncryptionByDefault: byDefault }];

  expect(await aws.refusal(encryption, { ...requests[encryption], rules })).toMatch(
    onlyReason("InvalidArgument: a KMSMasterKeyID is not applicable"),
  );
});
