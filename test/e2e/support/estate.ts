/** The fixture program that holds data, a trail, a locked vault and roles. */
export const estate = { name: "estate", stack: "dev", account: "444455556666" };
