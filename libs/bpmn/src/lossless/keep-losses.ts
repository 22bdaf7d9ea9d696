import { type BpmnTree, readBpmn, writeBpmn } from '../read/read-bpmn.js';
import { factsOf, missingIn } from './canonical.js';
import { declare } from './declare.js';
import { Merge } from './merge.js';
import { placesOf } from './places.js';
import { withoutForeign } from './without-foreign.js';
import { readXml, writeXml } from './xml-tree.js';

/**
 * A drawing that an editor wrote, with all that its model could not carry: comments, defaults that were written out, elements and
 * attributes it does not know. Elements are told apart by their id and their place; what stood at an element that was deleted goes with it.
 *
 * @param original  text the editing began with
 * @param edited    text the editor gave
 * @param untouched what the same writer makes of the original when nothing is changed: what differs there was lost, not edited
 */
export function keepLosses(original: string, edited: string, untouched: string): string {
  const [before, after, bare] = [readXml(original), readXml(edited), readXml(untouched)];
  if (before === null || after === null || bare === null) return edited;
  const merge = new Merge(placesOf(before.root), placesOf(bare.root), placesOf(after.root));
  const root = merge.root();
  declare(root, merge.scopes);
  return writeXml({ ...before, root });
}

/** A file read and written again, with nothing lost: also where foreign parts of it keep the writer from writing. */
async function exported(tree: BpmnTree, original: string): Promise<string> {
  const written = await writeBpmn(tree).catch(async (thrown: unknown) => {
    const bare = await readBpmn(withoutForeign(original));
    if (!bare.ok) throw thrown;
    return writeBpmn(bare.value);
  });
  return keepLosses(original, written, written);
}

export interface RoundTrip {
  readonly exported: string;
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** What reading a file and writing it again would lose or change; empty: nothing. Null where it is no BPMN file. */
export async function roundTrip(original: string): Promise<RoundTrip | null> {
  const reading = await readBpmn(original);
  const before = reading.ok ? readXml(original.replace(/^\uFEFF/, '')) : null;
  if (!reading.ok || before === null) return null;
  const written = await exported(reading.value, original.replace(/^\uFEFF/, ''));
  const after = readXml(written);
  if (after === null) return { exported: written, lost: ['/'], added: [] };
  const [had, has] = [factsOf(before), factsOf(after)];
  return { exported: written, lost: missingIn(had, has), added: missingIn(has, had) };
}
