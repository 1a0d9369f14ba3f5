import { booleanAttribute, Component, computed, input } from '@angular/core';
import type { OfferView } from '@ward/capacity/contract';
import { Busy, FORMATS, Icon, Tag } from '@ward/ui';
import { sayFirstVisit } from './say-first-visit';

/** What the ward can really give for one pathway and postcode: beds, staff time, and when somebody could come first. */
@Component({
  selector: 'vw-offer-card',
  imports: [Busy, FORMATS, Icon, Tag],
  templateUrl: './offer-card.html',
  styleUrl: './offer-card.scss',
})
export class OfferCard {
  readonly offer = input<OfferView | undefined>();
  readonly isLoading = input(false);
  readonly failed = input(false);
  /** Without the wards, where they are chosen from just below. */
  readonly brief = input(false, { transform: booleanAttribute });
  /** What to do before an offer can be asked for. */
  readonly before = input('Choose a pathway to see what the ward can offer.');

  protected readonly first = computed(() => {
    const offer = this.offer();
    return offer && sayFirstVisit(offer, offer.asOf);
  });
  protected readonly beds = computed(() => this.offer()?.freeBeds ?? 0);
  protected readonly days = computed(() =>
    (this.offer()?.days ?? []).map(({ day, minutes }) => ({
      day,
      skills: minutes.map(({ skill, free, onShift }) => ({ skill: skill.replaceAll('-', ' '), free, onShift })),
      least: Math.min(...minutes.map(({ free }) => free)),
    })),
  );
}
