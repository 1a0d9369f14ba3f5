import { NgTemplateOutlet } from '@angular/common';
import { Tab, TabContent, TabList, TabPanel, Tabs } from '@angular/aria/tabs';
import { Component, contentChildren, Directive, inject, input, linkedSignal, model, TemplateRef } from '@angular/core';

/** One tab: `<ng-template vwTab="visits" label="Visits">…</ng-template>`. Its content is made when it is first opened. */
@Directive({ selector: 'ng-template[vwTab]' })
export class TabTemplate {
  readonly vwTab = input.required<string>();
  readonly label = input.required<string>();
  /** How many there are, after the label; null shows nothing. */
  readonly count = input<number | null>(null);
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** Several views of one thing, one at a time: arrow keys move between them. Bind `selected` to the address where it matters. */
@Component({
  selector: 'vw-tabs',
  imports: [NgTemplateOutlet, Tab, TabContent, TabList, TabPanel, Tabs],
  template: `
    <div ngTabs>
      <div
        ngTabList
        class="list vw-no-print"
        selectionMode="follow"
        [attr.aria-label]="label()"
        [selectedTab]="open()"
        (selectedTabChange)="choose($event)"
      >
        @for (tab of tabs(); track tab.vwTab()) {
          <button ngTab class="tab" type="button" [value]="tab.vwTab()">
            {{ tab.label() }}
            @if (tab.count() !== null) {
              <span class="count">{{ tab.count() }}</span>
            }
          </button>
        }
      </div>
      @for (tab of tabs(); track tab.vwTab()) {
        <div ngTabPanel class="panel" [value]="tab.vwTab()">
          <ng-template ngTabContent>
            <ng-container [ngTemplateOutlet]="tab.template" />
          </ng-template>
        </div>
      }
    </div>
  `,
  styleUrl: './tab-set.scss',
})
export class TabSet {
  readonly label = input.required<string>();
  readonly selected = model<string | undefined>();
  protected readonly tabs = contentChildren(TabTemplate);
  protected readonly open = linkedSignal(() => this.selected() ?? this.tabs()[0]?.vwTab());

  protected choose(tab: string | undefined): void {
    if (tab === undefined || tab === this.selected()) return;
    this.selected.set(tab);
  }
}
