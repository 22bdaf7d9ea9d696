/** Why a process does not start, in words for whoever starts it. They name settings, files, agencies and tables, and no person. */
export class ForTheOperator extends Error {
  constructor(message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = 'ForTheOperator';
  }
}
