import { Component } from '@angular/core';
import { PageFrame } from '@ward/ui';
import { FieldsSection } from './fields-section';
import { PartsSection } from './parts-section';
import { PatientSection } from './patient-section';
import { StatesSection } from './states-section';
import { TableSection } from './table-section';
import { TagsSection } from './tags-section';

/** Every part of the kit in every state, for those who build pages from it. */
@Component({
  selector: 'vw-gallery-page',
  imports: [FieldsSection, PageFrame, PartsSection, PatientSection, StatesSection, TableSection, TagsSection],
  template: `
    <vw-page heading="Gallery" caption="The parts of every page">
      <div class="vw-stack">
        <vw-patient-section />
        <vw-tags-section />
        <vw-table-section />
        <vw-states-section />
        <vw-parts-section />
        <vw-fields-section />
      </div>
    </vw-page>
  `,
})
export class GalleryPage {}
