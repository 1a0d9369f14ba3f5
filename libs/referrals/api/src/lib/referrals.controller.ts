import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { PageQuery, Uuid, type Actor } from '@ward/contract';
import * as contract from '@ward/referrals/contract';
import { Allows, CurrentActor, IfMatch, orProblem, Returns, Updates } from '@ward/server-kit';
import { ReferralQuery } from './read/referral.query';
import { ReferralsQuery } from './read/referrals.query';
import { ReferrerHomeQuery } from './read/referrer-home.query';
import { decidedProblems, submitProblems } from './referral-problems';
import { SubmitReferralHandler } from './submit/submit-referral.handler';
import { EndReferralHandler } from './triage/end-referral.handler';
import { SeeReferralHandler } from './triage/see-referral.handler';
import { SendMessageHandler } from './triage/send-message.handler';

/** What referrers do, and what both sides read and write. */
@Controller('referrals')
export class ReferralsController {
  constructor(
    private readonly submitReferral: SubmitReferralHandler,
    private readonly endReferral: EndReferralHandler,
    private readonly sendMessage: SendMessageHandler,
    private readonly seeReferral: SeeReferralHandler,
    private readonly referrals: ReferralsQuery,
    private readonly referral: ReferralQuery,
    private readonly home: ReferrerHomeQuery,
  ) {}

  @Post()
  @HttpCode(200)
  @Allows('referral:submit')
  @Returns(contract.ReferralReceipt)
  async submit(@Body({ schema: contract.SubmitReferral }) body: contract.SubmitReferral, @CurrentActor() actor: Actor) {
    return orProblem(await this.submitReferral.handle(body, actor), submitProblems);
  }

  @Get()
  @Allows('referral:read')
  @Returns(contract.ReferralsPage)
  list(@Query({ schema: contract.ReferralsQuery }) asked: contract.ReferralsQuery, @CurrentActor() actor: Actor) {
    return this.referrals.page(asked, actor);
  }

  @Get('counts')
  @Allows('referral:decide')
  @Returns(contract.TriageCounts)
  counts(@CurrentActor() actor: Actor) {
    return this.referrals.counts(actor);
  }

  @Get('ward-patients')
  @Allows('referral:read')
  @Returns(contract.WardPatientsPage)
  wardPatients(@Query({ schema: PageQuery }) asked: PageQuery, @CurrentActor() actor: Actor) {
    return this.home.wardPatients(asked, actor);
  }

  @Get('letters')
  @Allows('referral:read')
  @Returns(contract.LettersPage)
  letters(@Query({ schema: PageQuery }) asked: PageQuery, @CurrentActor() actor: Actor) {
    return this.home.letters(asked, actor);
  }

  @Get(':id')
  @Allows('referral:read')
  @Returns(contract.ReferralView)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.referral.byId(id, actor), {});
  }

  @Post(':id/messages')
  @HttpCode(200)
  @Allows('referral:submit', 'referral:decide')
  @Returns(contract.ReferralReceipt)
  async message(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.SendMessage }) body: contract.SendMessage,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.sendMessage.handle(id, body, actor), decidedProblems);
  }

  @Post(':id/seen')
  @HttpCode(200)
  @Allows('referral:submit', 'referral:decide')
  @Returns(contract.ReferralReceipt)
  async seen(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.seeReferral.handle(id, actor), {});
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Updates()
  @Allows('referral:submit')
  @Returns(contract.ReferralReceipt)
  async withdraw(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.WithdrawReferral }) body: contract.WithdrawReferral,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.endReferral.withdraw(id, body, expected, actor), decidedProblems);
  }
}
