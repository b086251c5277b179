import { enrolmentOptions } from "../../../components/support/enrolment";

it("What is created has no special option.", () => {
  expect(enrolmentOptions("create", "SECURITY", ["name"])).toEqual({});
});

it("What is adopted is imported, kept when the stack goes, and left alone where the args say nothing.", () => {
  expect(enrolmentOptions("adopt", "SECURITY", ["name"])).toEqual({
    import: "SECURITY",
    retainOnDelete: true,
    ignoreChanges: ["name"],
  });
  expect(enrolmentOptions("adopt", "SECURITY")).toMatchObject({ ignoreChanges: [] });
});
