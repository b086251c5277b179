import type { PolicyResource, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import type { Resource, Stack } from "../subject";

export function toResource({ urn, type, name, props, opts, provider }: ResourceValidationArgs) {
  const resource: Resource = {
    urn,
    type,
    name,
    props,
    protect: opts.protect,
    ignoreChanges: opts.ignoreChanges,
    ...(opts.parent === undefined ? {} : { parent: opts.parent }),
    ...(provider === undefined ? {} : { provider: { urn: provider.urn, props: provider.props } }),
    dependencies: [],
  };
  return resource;
}

export function toStack({ resources, notApplicable }: StackValidationArgs): Stack {
  const root = resources.find((one) => one.type === "pulumi:pulumi:Stack") ?? resources[0];
  if (root === undefined) return notApplicable("the stack is empty");
  return { urn: root.urn, resources: resources.map(toStackResource) };
}

function toStackResource(resource: PolicyResource): Resource {
  const { urn, type, name, props, opts, parent, provider, dependencies } = resource;
  return {
    urn,
    type,
    name,
    props,
    protect: opts.protect,
    ignoreChanges: opts.ignoreChanges,
    ...(parent === undefined ? {} : { parent: parent.urn }),
    ...(provider === undefined ? {} : { provider: { urn: provider.urn, props: provider.props } }),
    dependencies: dependencies.map((dependency) => dependency.urn),
  };
}
