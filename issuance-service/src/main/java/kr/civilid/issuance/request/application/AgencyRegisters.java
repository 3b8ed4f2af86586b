package kr.civilid.issuance.request.application;

import kr.civilid.issuance.request.domain.AgencyRegister;

/// The register of agencies as it was read at the start.
public interface AgencyRegisters {

    AgencyRegister current();
}
