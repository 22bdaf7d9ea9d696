import { clockOf, cutOffOf, factsOf, outcomesOf, performerOf, returnsOf, supplementOf, termOf, type SettingFault } from '../../model/settings.js';
import { nearestId, type BpmnElement } from '../../read/element.js';
import { called, type Finding, type Rule } from '../rule.js';

type Read = (element: BpmnElement, faults: SettingFault[]) => unknown;
const ON_PROCESS: readonly Read[] = [factsOf, supplementOf, cutOffOf, termOf];
const ON_NODE: readonly Read[] = [clockOf, performerOf, outcomesOf, termOf];

function faultsOn(element: BpmnElement, readers: readonly Read[]): readonly SettingFault[] {
  if (element.extensionElements === undefined) return [];
  const faults: SettingFault[] = [];
  for (const read of readers) read(element, faults);
  return faults;
}
const findingFor = (element: BpmnElement, { setting, attribute, value, allowed }: SettingFault): Finding => ({
  elementId: nearestId(element),
  params: { setting, attribute, value, allowed },
  message: {
    vi: `${called(element)}: motcua:${setting} có ${attribute} = “${String(value)}”; cho phép: ${allowed}.`,
    en: `${called(element)}: motcua:${setting} has ${attribute} = “${String(value)}”; allowed: ${allowed}.`,
  },
});

export const structureSettingInvalid: Rule = {
  code: 'structure.setting_invalid',
  severity: 'error',
  meaning: { vi: 'Một thiết lập của Motcua có giá trị không hợp lệ.', en: 'A setting of Motcua has a value it cannot have.' },
  remedy: { vi: 'Hãy sửa giá trị đó.', en: 'Correct that value.' },
  check: ({ model, nodes }) =>
    model === null
      ? []
      : [
          ...faultsOn(model.process, ON_PROCESS).map((fault) => findingFor(model.process, fault)),
          ...model.scopes.flatMap(({ flows }) => flows.flatMap(({ element }) => faultsOn(element, [returnsOf]).map((fault) => findingFor(element, fault)))),
          ...nodes.flatMap(({ element }) => faultsOn(element, ON_NODE).map((fault) => findingFor(element, fault))),
        ],
};
