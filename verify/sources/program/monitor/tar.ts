/** A file of an archive. */
export type Member = readonly [name: string, content: Buffer];

const block = 512;

/**
 * The tar file that Pulumi makes of an archive to hash it, as Go's `archive/tar` writes it: no times and no owners; of
 * two files of one name, the first. Undefined where a name is not ASCII or has more than 100 characters, which the
 * format writes in other ways.
 */
export function tar(members: readonly Member[]): Buffer | undefined {
  if (!members.every(([name]) => /^[\x20-\x7e]{1,100}$/.test(name))) return undefined;
  const files = new Map<string, Buffer>();
  for (const [name, content] of members) if (!files.has(name)) files.set(name, content);
  return Buffer.concat([...[...files].flatMap(file), Buffer.alloc(2 * block)]);
}

function file([name, content]: Member): readonly Buffer[] {
  return [header(name, content.length), content, Buffer.alloc(-content.length & (block - 1))];
}

function header(name: string, size: number): Buffer {
  const fields = [
    name.padEnd(100, "\0"),
    octal(0o600, 8), // mode
    octal(0, 8), // owner
    octal(0, 8), // group
    octal(size, 12),
    octal(0, 12), // time
    " ".repeat(8), // the sum, while it is not known
    "0".padEnd(101, "\0"), // an ordinary file, which is no link
    "ustar\0" + "00",
    "\0".repeat(64), // names of the owner and the group
    octal(0, 8) + octal(0, 8), // numbers of a device
  ];
  const bytes = Buffer.alloc(block);
  bytes.write(fields.join(""), "latin1");
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(octal(sum, 7), 148, "latin1");
  return bytes;
}

const octal = (value: number, length: number): string =>
  value.toString(8).padStart(length - 1, "0") + "\0";
