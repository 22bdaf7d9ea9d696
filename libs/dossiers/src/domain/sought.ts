/** Numbers of phones and identity papers are looked for whole, so that nobody goes through those that begin alike. */
const NUMBER = /^\d{9,12}$/;
const CODE = /^(?:[A-Z]\d{2}(?:[.-]|$)|\d{1,8}-\d{1,7}$)|^\d+$|^[A-Z]\d{2}\.[\d.-]*$/i;

/** What somebody means who typed this: a part of a code, a whole number of a person, or a part of a name. */
export function soughtIn(typed: string): { readonly by: 'code' | 'name' | 'number'; readonly text: string } {
  const text = typed.trim();
  const digits = text.replace(/[\s.]/g, '');
  const number = /^(?:\+?84)\d{9}$/.test(digits) ? digits.replace(/^\+?84/, '0') : digits;
  if (NUMBER.test(number)) return { by: 'number', text: number };
  return { by: CODE.test(text) ? 'code' : 'name', text };
}
