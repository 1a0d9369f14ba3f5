import { Component, computed, input } from '@angular/core';
import { scoreNews2, type Spo2Scale } from '@ward/monitoring/contract';
import type { ReferralView } from '@ward/referrals/contract';
import { Fact, Facts, FORMATS, Icon, News2Badge, sayOxygen, sayTrack, TRACKS } from '@ward/ui';
import { DIRECTION, OTHERWISE, SOURCE, URGENCY, URGENT_NEED } from '../referral-words';

/** What the referrer told, in the order in which triage reads it. */
@Component({
  selector: 'vw-referral-told',
  imports: [Fact, Facts, FORMATS, Icon, News2Badge],
  templateUrl: './referral-told.html',
  styleUrl: './referral-told.scss',
})
export class ReferralToldCard {
  readonly referral = input.required<ReferralView>();
  readonly scale = input<Spo2Scale>(1);

  protected readonly told = computed(() => this.referral().told);
  protected readonly details = computed(() => this.told().details);
  protected readonly medicines = computed(() => this.told().entries.filter(({ kind }) => kind === 'medicine'));
  protected readonly problems = computed(() => this.told().entries.filter(({ kind }) => kind === 'problem'));
  protected readonly allergies = computed(() => this.told().entries.filter(({ kind }) => kind === 'allergy'));
  protected readonly overridden = computed(() => this.told().answers.filter(({ override }) => override));
  protected readonly measured = computed(() => {
    const observations = this.told().observations;
    if (!observations) return undefined;
    const { values, takenAt } = observations;
    return {
      takenAt,
      values: [
        ...TRACKS.map((track) => ({ label: track.label, words: sayTrack(track, values) })),
        { label: 'Breathing', words: sayOxygen(values) || 'not recorded' },
        { label: 'Consciousness', words: values.consciousness ?? 'not taken' },
      ],
      score: scoreNews2(values, this.scale()),
    };
  });
  protected readonly words = { URGENCY, DIRECTION, SOURCE, OTHERWISE, URGENT_NEED };
  protected readonly consent = {
    given: 'Agrees to care at home',
    'best-interests': 'Best-interests decision',
    refused: 'refused',
    'not-asked': 'not asked',
  };
  protected readonly resuscitation = {
    'for-resuscitation': 'For resuscitation',
    dnacpr: 'DNACPR',
    'not-discussed': 'Resuscitation not discussed',
  };
  protected readonly ceiling = {
    hospital: 'to hospital if worse',
    'home-treatment': 'treatment at home, not to hospital',
    comfort: 'comfort at home',
    'not-discussed': 'ceiling of care not discussed',
  };
}
