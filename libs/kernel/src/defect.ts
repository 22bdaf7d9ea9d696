/** We did something wrong. Thrown with the evidence at hand, never caught to go on. */
export class Defect extends Error {
  constructor(
    message: string,
    readonly evidence: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Defect';
  }
}

/** For the end of a `switch` over a union: a new member that was forgotten does not compile. */
export function never(value: never): never {
  throw new Defect('a case that cannot be', { value });
}
