import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, PageFrame } from '@ward/ui';

/** The administrator's first screen: the beds, the pathways, who may work here, and for whom. */
@Component({
  selector: 'vw-settings-page',
  imports: [Icon, PageFrame, RouterLink],
  template: `
    <vw-page heading="Settings">
      <ul class="vw-plain-list vw-tiles">
        @for (place of places; track place.path) {
          <li class="vw-card">
            <h2 class="nhsuk-heading-s">
              <vw-icon [name]="place.icon" /> <a [routerLink]="place.path">{{ place.heading }}</a>
            </h2>
            <p>{{ place.words }}</p>
          </li>
        }
      </ul>
    </vw-page>
  `,
})
export class SettingsPage {
  protected readonly places = [
    {
      path: '/wards',
      icon: 'bed',
      heading: 'Wards and pathways',
      words: 'Beds and which are staffed; criteria, care plans, skills and observations of each pathway.',
    },
    {
      path: '/service-settings',
      icon: 'clock',
      heading: 'The service',
      words: 'Opening hours and bank holidays, who answers at night, how long claims, holds and access last.',
    },
    {
      path: '/people',
      icon: 'people',
      heading: 'People and roles',
      words: 'Who may sign in, what they may do and on which wards. End the access of those who leave.',
    },
    {
      path: '/organisations',
      icon: 'home',
      heading: 'Organisations',
      words: 'Practices, hospitals, ambulance services and care homes that refer to this ward.',
    },
  ] as const;
}
