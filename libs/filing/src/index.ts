/** Filing: declarations against their forms, and what is to be paid. The rows themselves are written with the opening. */
export type { DeclarationProblem } from './domain/declaration-problem.js';
export { EVERYBODY, feesFor, type FeeCircumstances, type FeeLine } from './domain/fees.js';
export type { Catalogues } from './domain/field-value.js';
export type { FilingObstacle } from './domain/filing.obstacles.js';
export type { FormValues } from './domain/form-expressions.js';
export { readPersonalId, type PersonalId } from './domain/personal-id.js';
export { problemsIn, validateDeclaration, type DeclaredOn, type ValidDeclaration } from './domain/validate-declaration.js';
