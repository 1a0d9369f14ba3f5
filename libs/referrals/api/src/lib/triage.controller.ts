import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid, type Actor } from '@ward/contract';
import * as contract from '@ward/referrals/contract';
import { Allows, CurrentActor, IfMatch, orProblem, Returns, Updates } from '@ward/server-kit';
import { acceptProblems, claimProblems, decidedProblems } from './referral-problems';
import { AcceptReferralHandler } from './triage/accept-referral.handler';
import { ClaimReferralHandler } from './triage/claim-referral.handler';
import { EndReferralHandler } from './triage/end-referral.handler';

/** What triage decides. */
@Controller('referrals')
export class TriageController {
  constructor(
    private readonly acceptReferral: AcceptReferralHandler,
    private readonly endReferral: EndReferralHandler,
    private readonly claimReferral: ClaimReferralHandler,
  ) {}

  @Post(':id/claim')
  @HttpCode(200)
  @Allows('referral:decide')
  @Returns(contract.ReferralReceipt)
  async claim(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.claimReferral.claim(id, actor), claimProblems);
  }

  @Post(':id/hold')
  @HttpCode(200)
  @Allows('referral:decide')
  @Returns(contract.ReferralReceipt)
  async hold(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.HoldBed }) body: contract.HoldBed,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.claimReferral.hold(id, body, actor), claimProblems);
  }

  @Post(':id/release')
  @HttpCode(200)
  @Allows('referral:decide')
  @Returns(contract.ReferralReceipt)
  async release(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.claimReferral.release(id, actor), claimProblems);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Updates()
  @Allows('referral:decide')
  @Returns(contract.ReferralReceipt)
  async accept(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.AcceptReferral }) body: contract.AcceptReferral,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.acceptReferral.handle(id, body, expected, actor), acceptProblems);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Updates()
  @Allows('referral:decide')
  @Returns(contract.ReferralReceipt)
  async decline(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.DeclineReferral }) body: contract.DeclineReferral,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.endReferral.decline(id, body, expected, actor), decidedProblems);
  }

  @Post(':id/redirection')
  @HttpCode(200)
  @Updates()
  @Allows('referral:decide')
  @Returns(contract.ReferralReceipt)
  async redirect(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.RedirectReferral }) body: contract.RedirectReferral,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.endReferral.redirect(id, body, expected, actor), decidedProblems);
  }
}
