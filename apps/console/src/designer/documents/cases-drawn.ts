import { casesOf, type PlanCases } from '@app/bpmn';
import type { ExecutionCase, ProcedureRecord, Term } from '@app/contracts';
import { UNITS } from '../panel/vocabulary.js';
import { formDefinition } from './form-definition.js';
import { type JsonObject, objects, text, textOf } from './json.js';

/** The record's cases with a term of their own, as far as they are written yet. */
export function casesDrawn(record: JsonObject, forms: readonly JsonObject[]): PlanCases | undefined {
  const components = objects(record['components']).map((paper) => (typeof paper['formKey'] === 'string' ? { formKey: paper['formKey'] } : {})) as unknown as ProcedureRecord['components'];
  return casesOf({ components, executionCases: objects(record['executionCases']).map(caseDrawn) }, forms.map(formDefinition));
}

function caseDrawn(written: JsonObject): ExecutionCase {
  const [name, when, term] = [textOf(written['name']), text(written['when']), termIn(written['processingTerm'])];
  return { name, components: [], ...(when !== '' && { when }), ...(term && { processingTerm: term }) };
}

function termIn(written: unknown): Term | null {
  const { quantity, unit } = (typeof written === 'object' && written !== null ? written : {}) as { readonly quantity?: unknown; readonly unit?: unknown };
  const known = UNITS.find((each) => each === unit);
  return typeof quantity === 'number' && quantity >= 0 && known ? { quantity, unit: known } : null;
}
