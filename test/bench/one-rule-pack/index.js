// The floor for the start of a pack: one rule, plain JavaScript, nothing else loaded.
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("one-rule", {
  policies: [
    {
      name: "bucket-is-private",
      description: "A bucket has no public ACL",
      enforcementLevel: "mandatory",
      validateResource: (args, reportViolation) => {
        if (args.type === "aws:s3/bucket:Bucket" && args.props.acl === "public-read")
          reportViolation("public");
      },
    },
  ],
});
