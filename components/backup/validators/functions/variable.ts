/** A variable of the function's environment. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`the function has no variable ${name}`);
  return value;
}
