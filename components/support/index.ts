export { arn } from "./arn";
export type { ArnParts } from "./arn";
export { ArgsError } from "./args-error";
export type { Enrolment } from "./enrolment";
export { policyDocument } from "./policy-document";
export type { Statement } from "./policy-document";
export type { Subscriber } from "./subscribers";
export { baselineTags } from "./tags";
export type { ExtraTags, Ownership } from "./tags";
