package kr.civilid.testkit.handset;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;

/// The operations of SMPP 3.4 that a Korean text gateway offers: `submit_sm`; all others are refused as unknown.
@FunctionalInterface
interface Gateway extends ServerMessageReceiverListener {

    @Override
    SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session) throws Refused;

    @Override
    default SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession session) throws Refused {
        throw notOffered();
    }

    @Override
    default QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws Refused {
        throw notOffered();
    }

    @Override
    default void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession session) throws Refused {
        throw notOffered();
    }

    @Override
    default void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session) throws Refused {
        throw notOffered();
    }

    @Override
    default BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session) throws Refused {
        throw notOffered();
    }

    @Override
    default void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session) throws Refused {
        throw notOffered();
    }

    @Override
    default QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws Refused {
        throw notOffered();
    }

    @Override
    default DataSmResult onAcceptDataSm(DataSm data, Session session) throws Refused {
        throw notOffered();
    }

    private static Refused notOffered() {
        return new Refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
