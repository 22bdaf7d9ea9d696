import { describe, expect, it } from '@jest/globals';
import { isOfCard, readCard } from './identity-card.js';

describe('the code of a card, as a scanner types it', () => {
  it('gives number, name, day of birth and sex, and nothing of the rest', () => {
    expect(readCard('038192000123|172000000|Nguyễn Thị Mẫu|05091992|Nữ|Thôn Mẫu, xã Mẫu|01012022\n')).toEqual({
      personalId: '038192000123', fullName: 'Nguyễn Thị Mẫu', birthDate: '1992-09-05', gender: 'FEMALE',
    });
  });

  it('goes without what a card does not say: the number tells the sex, a day of birth nobody knows stays open', () => {
    expect(readCard('038092000123||Trần Mẫu|1992||')).toEqual({ personalId: '038092000123', fullName: 'Trần Mẫu', gender: 'MALE' });
  });

  it.each(['038192000123', 'WIFI|x|y|z', '038192000123||', '12345|a|b|c'])('is not %s', (text) => {
    expect(readCard(text)).toBeNull();
  });

  it('is told from a number somebody types by its strokes', () => {
    expect([isOfCard('038192000123'), isOfCard('038192000123|')]).toEqual([false, true]);
  });
});
