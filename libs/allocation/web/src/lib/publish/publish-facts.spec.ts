import { aBoard, aBoardVisit, aPerson, assigned, at } from '../board/testing';
import { publishFacts } from './publish-facts';

const ward = (wardId: string, published: boolean) => ({
  wardId,
  name: wardId,
  staffedBeds: 10,
  occupied: 5,
  publishedAt: published ? at('07:45') : null,
  publishedByName: published ? 'Grace Mensah' : null,
});

describe('what stands to be published', () => {
  it('counts the visits of wards that are still a draft, given and nobody’s', () => {
    const board = aBoard({
      wards: [ward('w1', false), ward('w2', true)],
      visits: [
        aBoardVisit({ visitId: 'given', assigned: assigned('amal', '09:00', '09:45') }),
        aBoardVisit({ visitId: 'open' }),
        aBoardVisit({ visitId: 'done', status: 'done' }),
        aBoardVisit({ visitId: 'of the published ward', wardId: 'w2' }),
      ],
    });
    const { drafts, published, ...counts } = publishFacts(board);
    expect([drafts.map(({ wardId }) => wardId), published.map(({ wardId }) => wardId)]).toEqual([['w1'], ['w2']]);
    expect(counts).toEqual({ assigned: 1, unallocated: 1, unseen: [] });
  });

  it('names who has not seen their changes', () => {
    const people = [aPerson({ name: 'Amal', unseenChanges: 2 }), aPerson({ personId: 'ben', name: 'Ben' })];
    expect(publishFacts(aBoard({ people })).unseen).toEqual([{ name: 'Amal', changes: 2 }]);
  });
});
