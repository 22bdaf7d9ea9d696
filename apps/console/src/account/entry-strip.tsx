/** A row of days, as they stand over every dossier: begun, counted, resting, to come, due. A drawing, it says nothing. */
export function EntryStrip() {
  const days = ['s', 'c', 'c', 'r', 'r', 'c', 'c', 'p', 'c', 't', 'r', 'r', 't', 't', 'd'] as const;
  return (
    <svg viewBox="0 0 450 40" aria-hidden="true" focusable="false">
      {days.map((kind, index) => <rect key={index} x={index * 30 + 1} y="2" width="25" height="36" rx="4" {...LOOKS[kind]} />)}
    </svg>
  );
}

const LOOKS = {
  s: { fill: 'none', stroke: '#6cc4bd', strokeWidth: 2 },
  c: { fill: '#6cc4bd' },
  r: { fill: 'none', stroke: '#3f7d79', strokeWidth: 1.5, strokeDasharray: '4 3' },
  p: { fill: '#2d6c68' },
  t: { fill: '#12605d', stroke: '#3f8f8a', strokeWidth: 1.5 },
  d: { fill: '#12605d', stroke: '#f2c879', strokeWidth: 3 },
} as const;
