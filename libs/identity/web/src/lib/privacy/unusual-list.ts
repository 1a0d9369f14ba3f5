import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnusualAccessView } from '@ward/identity/contract';
import { MANY_PATIENTS } from '@ward/identity/domain';
import { Cell, type Column, DataTable, Empty, Expander, Loaded, Ready, Tag } from '@ward/ui';
import { PROFESSION_WORDS, UNUSUAL_WORDS, wordsFor } from '../words';
import type { PrivacyClient } from './privacy-client';

/** People whose record opening in the last 24 hours deserves a look, with the reason and the way to their trail. */
@Component({
  selector: 'vw-unusual-list',
  imports: [Cell, DataTable, Empty, Expander, Loaded, Ready, RouterLink, Tag],
  template: `
    <vw-expander summary="What counts as unusual">
      <p>
        In the last 24 hours: at least {{ manyPatients }} patients and more than three times the person’s own usual day
        of the two weeks before; a patient with the same family name; or break-glass three times. It is a reason to
        look, not an accusation.
      </p>
    </vw-expander>
    <vw-loaded>
      <ng-template [vwReady]="unusual()" let-people>
        @if (people.length > 0) {
          <vw-data-table
            hideCaption
            caption="Unusual access in the last 24 hours"
            [columns]="columns"
            [rows]="people"
            [idOf]="idOf"
          >
            <ng-template [vwCell]="people" name="name" let-person>
              <a routerLink="/access-log" [queryParams]="{ tab: 'trail', personId: person.personId }">{{
                person.personName
              }}</a>
            </ng-template>
            <ng-template [vwCell]="people" name="reasons" let-person>
              @for (reason of person.reasons; track reason) {
                <vw-tag tone="heed" icon="eye">{{ words[reason] }}</vw-tag>
              }
            </ng-template>
          </vw-data-table>
        } @else {
          <vw-empty heading="Nothing unusual in the last 24 hours" icon="shield" />
        }
      </ng-template>
    </vw-loaded>
  `,
  styles: `
    vw-expander {
      margin-bottom: var(--vw-space-3);
    }
    vw-tag {
      margin: 0 var(--vw-space-1) var(--vw-space-1) 0;
    }
  `,
})
export class UnusualList {
  readonly unusual = input.required<ReturnType<PrivacyClient['unusual']>>();
  protected readonly words = UNUSUAL_WORDS;
  protected readonly manyPatients = MANY_PATIENTS;
  protected readonly idOf = ({ personId }: UnusualAccessView) => personId;
  protected readonly columns: readonly Column<UnusualAccessView>[] = [
    { key: 'name', heading: 'Person', onPhone: 'title' },
    {
      key: 'profession',
      heading: 'Profession',
      words: ({ profession }) => wordsFor(PROFESSION_WORDS, profession) || '–',
    },
    { key: 'reasons', heading: 'Why' },
    { key: 'patients', heading: 'Patients', words: ({ patients }) => patients, align: 'end' },
    { key: 'usual', heading: 'On a usual day', words: ({ usualPatients }) => usualPatients, align: 'end' },
    { key: 'glass', heading: 'Break-glass', words: ({ brokenGlass }) => brokenGlass, align: 'end' },
  ];
}
