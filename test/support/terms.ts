/** Terms that the minimal contract leaves out, each valid in it as it stands. */
export const waiver = {
  control: "BUD-05",
  scope: "*",
  reason: "Tags arrive with the next release.",
  approvedBy: "alice",
  approvedOn: "2026-10-01",
  expires: "2027-03-31",
};

export const decision = {
  id: "owner",
  question: "Who owns the account?",
  answer: "Acme, and Alice can take it back.",
  decidedBy: "alice",
  decidedOn: "2026-10-01",
  reviewOn: "2027-10-01",
};
