/** How a login is stored and compared: composed, without spaces around it, lower case. */
export const loginName = (typed: string): string => typed.normalize('NFC').trim().toLowerCase();
