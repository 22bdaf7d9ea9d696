import { TOKENS } from './tokens.js';

/** The look of the public page: ink on paper, one accent, a state of time is a word and a mark, and the strip of days. */
export const PAGE_STYLE = `
${TOKENS}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--font);font-variant-numeric:tabular-nums}
a{color:var(--lotus);text-underline-offset:3px}:focus-visible{outline:3px solid var(--lotus);outline-offset:2px;border-radius:3px}
h1,h2{margin:0;font-weight:600;line-height:1.35;text-wrap:balance}h1{font-size:clamp(1.375rem,4.6vw,1.875rem);letter-spacing:-.01em}h2{font-size:1.25rem;margin:28px 0 4px}h1 .label{display:block;letter-spacing:0}
body{min-height:100vh;display:flex;flex-direction:column}.skip{position:absolute;left:12px;top:-10rem;padding:10px 16px;border-radius:6px;background:var(--lotus);color:var(--on-lotus);font-weight:600}.skip:focus{top:12px;z-index:9}
.bar{max-width:1120px;margin:auto;padding:8px 16px;display:flex;flex-wrap:wrap;gap:4px 28px;align-items:center}header{border-bottom:1px solid var(--line);background:var(--sheet)}header .bar{min-height:64px}
.brand{display:inline-flex;gap:10px;align-items:center;min-height:44px;font-weight:600;font-size:1.125rem;color:var(--lotus-strong);text-decoration:none}nav{display:flex;gap:4px}header nav a{padding:10px 12px;border-radius:6px;color:var(--ink);text-decoration:none;font-weight:500}header nav a:hover{background:var(--lotus-tint)}header nav a[aria-current]{color:var(--lotus-strong);box-shadow:inset 0 -3px 0 var(--lotus);border-radius:6px 6px 0 0}
.lang{margin-left:auto;display:inline-flex;border:1px solid var(--line-2);border-radius:99px;padding:0 2px;font-size:0.875rem;font-weight:500}.lang a,.lang span{display:grid;place-items:center;min-width:36px;min-height:max(32px,var(--touch));padding:2px 11px;border-radius:99px;color:var(--ink-2);text-decoration:none}.lang span{background:var(--lotus-tint);color:var(--lotus-strong)}
.small,.label{font-size:0.875rem;font-weight:400;color:var(--ink-2)}.label{margin:0}
main{width:100%;max-width:1120px;margin:0 auto;padding:24px 16px;flex:1}main>*{max-width:680px}@media (min-width:1000px){main>.two{max-width:none;display:grid;grid-template-columns:minmax(0,640px) minmax(0,1fr);gap:40px;align-items:start}.two h2{margin-top:20px}}.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:6px;padding:16px;box-shadow:var(--shadow);margin:16px 0}
.who{font-size:1.5rem;font-weight:600;line-height:1.3;margin:2px 0 6px}.turn{border-left:3px solid var(--soon);background:var(--soon-tint);padding:8px 12px;border-radius:0 6px 6px 0;margin:10px 0 0;font-weight:500}
.promise{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin:16px 0 10px}.promise b{font-size:1.25rem;font-weight:600}
.time svg{width:.75rem;height:.75rem;flex:none}.time{display:inline-flex;gap:6px;align-items:center;padding:1px 10px;border-radius:99px;font-weight:500;font-size:0.875rem}
.time.on{color:var(--good);background:var(--good-tint)}.time.soon{color:var(--soon);background:var(--soon-tint)}.time.today{color:var(--soon);background:var(--today-tint);font-weight:600}.time.done{color:var(--ink-2);border:1px solid var(--line-2)}.time.done-late{color:var(--late);background:var(--late-tint)}
.time.late{color:var(--on-late);background:var(--late-ground)}
.time.pause{color:var(--pause);background:var(--pause-tint)}
.days{display:flex;flex-wrap:wrap;gap:4px 3px;margin:0;padding:0;list-style:none;align-items:end}.days li{flex:1 1 14px;max-width:26px;font:500 0.6875rem/1.3 inherit;font-size:0.6875rem;color:var(--ink-3);white-space:nowrap;min-width:14px}
.days span{display:block;height:15px;overflow:visible}.days i{display:block;height:26px;border-radius:3px;border:1px solid var(--line-2)}
.days .run i{background:var(--lotus);border-color:var(--lotus)}.days .todo i{background:var(--lotus-tint);border-color:var(--lotus-line)}.days .rest i{border-style:dashed}
.days .wait i{background:repeating-linear-gradient(135deg,var(--pause-tint) 0 4px,var(--line-2) 4px 6px)}.days .start i{background:linear-gradient(90deg,transparent 60%,var(--lotus-line) 60%)}
.days .today i{box-shadow:0 5px 0 -2px var(--soon)}.days .due i{border:2px solid var(--ink)}.days .due{color:var(--ink)}.days .due span{display:flex;justify-content:flex-end}
details{border-top:1px solid var(--line);margin-top:16px;padding-top:10px}summary{color:var(--lotus);cursor:pointer;font-weight:500}
table{width:100%;border-collapse:collapse;font-size:0.875rem;margin-top:8px}td{padding:5px 4px;border-bottom:1px solid var(--line);vertical-align:top}td+td{text-align:right;white-space:nowrap}tfoot td{font-weight:600;border:0}
.points{display:flex;list-style:none;padding:0;margin:16px 0 4px}.points li{flex:1 1 0;min-width:0;font-size:0.875rem;color:var(--ink-3);border-top:3px solid var(--line-2);padding:6px 8px 0 0;line-height:1.35}
.points .reached{border-color:var(--lotus);color:var(--ink)}.points small{display:block;font-size:0.8125rem;color:var(--ink-2)}
.way{list-style:none;margin:12px 0 0;padding:0}.way>li{position:relative;padding:0 0 18px 30px}.way>li::before{content:'';position:absolute;left:4px;top:6px;width:13px;height:13px;border-radius:50%;background:var(--lotus)}
.way>li::after{content:'';position:absolute;left:10px;top:22px;bottom:-4px;width:2px;background:var(--lotus-line)}.way>li:last-child::after{display:none}
.way .here::before{background:var(--sheet);border:4px solid var(--lotus);left:2px;width:17px;height:17px;top:4px}.way .here::after{top:31px}.way .waited::before{background:var(--pause)}.way b{font-weight:600}
form{display:grid;gap:4px}.turn+form{margin-top:16px}form p{margin:0}label{font-weight:500}input+label,form button{margin-top:14px}.short{max-width:220px}input{min-height:44px;font:inherit;padding:10px 12px;border:1px solid var(--edge);border-radius:6px;background:var(--paper);color:var(--ink);width:100%}
button{font:inherit;font-weight:600;padding:11px 16px;border:0;border-radius:6px;background:var(--lotus);color:var(--on-lotus);cursor:pointer;justify-self:start;min-height:44px}
.error{border-left:3px solid var(--late);background:var(--late-tint);color:var(--late);padding:8px 12px;border-radius:0 6px 6px 0;margin:0 0 12px;font-weight:500}
footer{color:var(--ink-2);font-size:0.875rem;margin-top:48px;border-top:1px solid var(--line);background:var(--sheet)}footer .bar{justify-content:space-between;padding-block:16px}footer p{margin:0;max-width:68ch}footer a{display:inline-block;padding:10px 0;margin-right:20px}
@media (max-width:700px){header .bar{padding-bottom:0}header nav{order:3;width:100%;margin:0 -4px;overflow-x:auto}header nav a{padding:10px 8px;font-size:0.9375rem;white-space:nowrap}.brand{font-size:1.0625rem;gap:8px}}
@media (forced-colors:active){.time,.days i,button,.lang span{border:1px solid CanvasText}.points .reached{border-color:Highlight}.way>li::before{border:4px solid CanvasText}}
@media (max-width:480px){.points{flex-direction:column;gap:8px}.points li{flex:none;display:flex;justify-content:space-between;gap:12px;border-top:0;border-left:3px solid var(--line-2);padding:1px 0 1px 10px}.points .reached{border-color:var(--lotus)}}
@media print{header nav,.lang,form,.skip,footer a{display:none}.sheet{box-shadow:none}}
`;

/** What the public board adds: wide tables that scroll by themselves on a phone, and bars that print. */
export const BOARD_STYLE = `
main>*{max-width:none}.choice{display:flex;flex-wrap:wrap;gap:6px;align-items:center;margin:16px 0 8px}.choice a{padding:10px 14px;border:1px solid var(--line-2);border-radius:99px;text-decoration:none;font-weight:500;background:var(--sheet)}
.choice a[aria-current]{background:var(--lotus-tint);border-color:var(--lotus);color:var(--lotus-strong)}.choice span{display:flex;gap:6px;margin-left:auto}.choose{display:flex;flex-wrap:wrap;gap:10px;align-items:end;max-width:none}.choose label{display:grid;gap:4px;flex:1 1 220px;max-width:420px}.choose button{margin:0}
select{font:inherit;min-height:46px;padding:8px 12px;border:1px solid var(--edge);border-radius:6px;background:var(--sheet);color:var(--ink);width:100%}
.sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:12px 0 8px}.sums div{background:var(--sheet);border:1px solid var(--line);border-radius:6px;padding:12px 14px}.sums dt{font-size:0.875rem;color:var(--ink-2)}.sums dd{margin:0;font-size:1.5rem;font-weight:600;line-height:1.3}
.wide{overflow-x:auto;background:var(--sheet);border:1px solid var(--line);border-radius:6px;margin:16px 0}.figures{margin:0;min-width:980px}.figures caption{text-align:left;font-weight:600;font-size:1rem;padding:12px 12px 4px}
.figures th{font-weight:500;text-align:right;padding:6px 8px;border-bottom:1px solid var(--line);vertical-align:bottom;color:var(--ink-2)}.figures thead th[colspan]{text-align:center}.figures th[rowspan]:first-child,.figures tbody th,.figures tfoot th{text-align:left;min-width:180px}.figures tbody th,.figures tfoot th{color:var(--ink);font-weight:500}
.sums .none{font-size:1rem;font-weight:500}.figures td{text-align:right;padding:7px 8px;white-space:nowrap}.figures tfoot td,.figures tfoot th{font-weight:600;border:0}.figures .is-late{color:var(--late);font-weight:600}.b0{fill:var(--lotus-tint)}.b1{fill:var(--lotus)}
@media print{.choice,.choose{display:none}.wide{overflow:visible;border:0}.figures{min-width:0;font-size:0.6875rem}.figures th,.figures td{padding:3px}@page{size:A4 landscape;margin:12mm}thead{display:table-header-group}}
`;
