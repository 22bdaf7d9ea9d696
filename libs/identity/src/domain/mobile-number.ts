/** A Vietnamese mobile number as it is stored and compared, `0…` with ten digits, or null. `+84`, `84`, spaces, dots and dashes are taken. */
export function mobileNumber(typed: string): string | null {
  const [, digits] = /^(?:\+?84|0)([35789]\d{8})$/.exec(typed.replace(/[\s.-]/g, '')) ?? [];
  return digits === undefined ? null : `0${digits}`;
}

/** Enough to recognise one's own number by, and no more: `•••• ••• 123`. */
export const maskedNumber = (number: string): string => `•••• ••• ${number.slice(-3)}`;
