import { Injectable } from '@nestjs/common';
import { millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { type BoardPeriod, type Span, spanOf } from '../domain/board-period.js';
import { type BoardFigures, CountedDossiers } from './counted-dossiers.js';

export interface BoardView {
  readonly span: Span;
  readonly agency: string | undefined;
  readonly figures: BoardFigures;
}
export interface AskedBoard {
  readonly period: BoardPeriod;
  readonly month?: string | undefined;
  readonly agency?: string | undefined;
}
const KEPT_MILLISECONDS = 60_000;
const KEPT_BOARDS = 500;

/** The public board. Anybody may ask, as often as they like: the same question within a minute is counted once. */
@Injectable()
export class Board {
  private readonly kept = new Map<string, { readonly until: number; readonly figures: Promise<BoardFigures> }>();

  constructor(
    private readonly counted: CountedDossiers,
    private readonly clock: Clock,
  ) {}

  async of({ period, month, agency }: AskedBoard): Promise<BoardView> {
    const now = this.clock.now();
    const span = spanOf(period, month, now);
    return { span, agency, figures: await this.figures(span, agency, millisecondsOf(now)) };
  }

  private figures({ period, month, from, to }: Span, agency: string | undefined, now: number): Promise<BoardFigures> {
    const key = `${period} ${month} ${agency ?? ''}`;
    const before = this.kept.get(key);
    if (before && before.until > now) return before.figures;
    if (this.kept.size >= KEPT_BOARDS) this.kept.clear();
    const figures = this.counted.figures({ from, to, ...(agency !== undefined && { agency }) });
    this.kept.set(key, { until: now + KEPT_MILLISECONDS, figures });
    figures.catch(() => this.kept.delete(key));
    return figures;
  }
}
