import type { Random } from '@ward/kernel';

/** South London's names, by the community that tends to use them together: people are invented, the mix is not. */
const COMMUNITIES = [
  {
    weight: 30,
    female: 'Margaret Jean Sheila Patricia Doreen Maureen Joan Linda Susan Brenda Karen Sandra Lesley Ann Rose Eileen',
    male: 'Ronald Kenneth Derek Alan Brian Terence Raymond Peter David Michael Stephen Leslie Dennis Roy Barry Trevor',
    family:
      'Baker Collins Webb Turner Hughes Mason Pearce Barnes Cole Fisher Marsh Chapman Dixon Potter Walsh Flynn Doyle Hart Lowe Fox Bishop Carr Nash Peck Rowe Stone Tate Vaughan Wells York Abbott Burke Crane',
  },
  {
    weight: 20,
    female: 'Gloria Merlene Hyacinth Beverley Icilda Sonia Paulette Winsome Yvonne Claudette Marva Pearl',
    male: 'Winston Delroy Clifton Errol Neville Carlton Leroy Desmond Vincent Rudolph Lloyd Everton',
    family:
      'Campbell Grant Francis Bailey Gordon Reid Morgan Clarke Beckford Palmer Thompson Lindo Blake Powell Facey Edwards Samuels Bryan Hinds Isaacs Dacosta Nembhard Walters',
  },
  {
    weight: 20,
    female: 'Abena Adwoa Folake Ngozi Comfort Esther Grace Mercy Yetunde Amina Blessing Efua Bola Victoria',
    male: 'Kwame Kofi Babatunde Emeka Samuel Emmanuel Joseph Tunde Ibrahim Yaw Chidi Olu Daniel',
    family:
      'Osei Mensah Adeyemi Okafor Boateng Owusu Balogun Eze Asante Adjei Okonkwo Bello Conteh Kamara Sesay Addo Quaye Ojo Lawal Nwosu Ibe Danso Koroma Bangura Amadi',
  },
  {
    weight: 10,
    female: 'Maria Fátima Lourdes Ana Rosa Carmen Luz Conceição Teresa Gabriela Inês Beatriz',
    male: 'José António Manuel Carlos João Luis Fernando Miguel Paulo Jorge Andrés Nélson',
    family: 'Silva Costa Ferreira Pereira Gómez Rodríguez Martins Sousa García Restrepo Gonçalves Muñoz',
  },
  {
    weight: 8,
    female: 'Nasreen Shanaz Rukhsana Meena Lakshmi Farida Salma Priya Kamala Sunita',
    male: 'Abdul Rafiq Mohammed Ramesh Harish Iqbal Anwar Suresh Yusuf Naveen',
    family: 'Begum Khan Patel Ahmed Hussain Rahman Sharma Chowdhury Nair Pillai',
  },
  {
    weight: 5,
    female: 'Hodan Sahra Halima Asha Selam Tsehay Khadija Zahra Leyla Fadumo',
    male: 'Abdi Hassan Omar Yonas Ahmed Tesfaye Ali Mahad Dawit Idris',
    family: 'Warsame Abdi Farah Tekle Haile Mohamud Osman Jama Gebre Ismail',
  },
  {
    weight: 4,
    female: 'Linh Thu Mei Hoa Lan Siu Ying Kim Trang Ngoc',
    male: 'Minh Hung Wei Tuan Dung Kwok Chi Thanh Jun Duc',
    family: 'Nguyen Tran Le Pham Wong Cheung Lam Vo Chan Li',
  },
  {
    weight: 3,
    female: 'Elena Agnieszka Irena Danuta Halina Oksana Katarzyna Jadwiga',
    male: 'Andrzej Piotr Zbigniew Tomasz Ivan Jerzy Marek Stanisław',
    family: 'Kowalska Nowak Wiśniewski Zieliński Wójcik Popescu Ivanov Kamiński',
  },
].map(({ weight, female, male, family }) => ({
  weight,
  female: female.split(' '),
  male: male.split(' '),
  family: family.split(' '),
}));
const WHOLE = COMMUNITIES.reduce((sum, { weight }) => sum + weight, 0);

export interface Name {
  readonly given: string;
  readonly family: string;
}

/** A name whose halves go together. */
export function inventName(sex: 'female' | 'male', random: Random): Name {
  let ticket = random.below(WHOLE);
  for (const community of COMMUNITIES) {
    if (ticket < community.weight) return { given: random.pick(community[sex]), family: random.pick(community.family) };
    ticket -= community.weight;
  }
  throw new Error('A ticket is below the sum of the weights');
}
