import { isUnknownValue } from "../unknown";

/** The engine's wire form of an archive. */
const signature = "4dabf18193072939515e22adb298388d";
const archive = "0def7320c3a5731c473e5ecbe6d01bc7";

/**
 * Writes archives of assets, a Lambda function's code for instance, the way the engine reads them. The SDK (1.21) gives
 * them back as a list of names, which the engine refuses: any remediation of such a resource would end the deployment.
 */
export async function writeArchives(props: object): Promise<void> {
  for (const key of Object.keys(props)) {
    const value = known(props, key);
    if (typeof value !== "object" || value === null) continue;
    if (isArchiveOfAssets(value)) Reflect.set(props, key, await wireForm(value));
    else if (!isAssetOrArchive(value)) await writeArchives(value);
  }
}

function known(props: object, key: string): unknown {
  try {
    return Reflect.get(props, key);
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return undefined;
  }
}

/** The SDK's own marks: rules and their adapter load no class of it. */
function isAssetOrArchive(value: object): boolean {
  return "__pulumiAsset" in value || "__pulumiArchive" in value;
}

function isArchiveOfAssets(value: object): boolean {
  return "__pulumiArchive" in value && "assets" in value;
}

/** The promise is taken as it is, past the SDK's proxies: it would not resolve through them. */
async function wireForm(value: object): Promise<object> {
  const assets = (await Object.getOwnPropertyDescriptor(value, "assets")?.value) as object;
  const written = Object.entries(assets).map(
    async ([name, part]: [string, object]) =>
      [name, isArchiveOfAssets(part) ? await wireForm(part) : part] as const,
  );
  return { [signature]: archive, assets: Object.fromEntries(await Promise.all(written)) };
}
